namespace EligibilityEngine.Law;

/// <summary>What the kinds of values are called.</summary>
internal static class FactTypeWords
{
    public static string InWords(this FactType type) => type switch
    {
        FactType.YesNo => "a yes-no fact",
        FactType.Choice => "a choice",
        FactType.Number => "a number",
        _ => "a date",
    };
}
