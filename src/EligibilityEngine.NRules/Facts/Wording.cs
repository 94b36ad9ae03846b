namespace EligibilityEngine.NRules.Facts;

/// <summary>What rules and derived facts are called in the diagnostics of NRules.</summary>
internal static class Wording
{
    public static string Holds(Degree degree) => degree == Degree.Certainly ? "holds" : "may hold";

    public static string Stands(Degree degree) => degree == Degree.Certainly ? "stands" : "may stand";
}
