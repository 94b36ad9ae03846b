namespace EligibilityEngine.Law;

/// <summary>How it is called that a day never came.</summary>
internal static class NeverName
{
    /// <summary>What a case says in place of a day that never came.</summary>
    public const string Word = "never";

    private const string Ending = "/" + Word;

    /// <summary>The name of the yes-no fact that the day of a date fact never came.</summary>
    public static string Of(string date) => date + Ending;

    /// <summary>The name of the date fact in that of such a fact; null where a name is none of these.</summary>
    public static string? DateOf(string name) => name.EndsWith(Ending, StringComparison.Ordinal) && name.Length > Ending.Length ? name[..^Ending.Length] : null;
}
