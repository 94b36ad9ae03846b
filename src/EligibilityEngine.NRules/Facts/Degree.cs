namespace EligibilityEngine.NRules.Facts;

/// <summary>Kleene's logic as two questions of ordinary logic: what is certainly so, and what may be so. Whatever is certainly so may be so.</summary>
internal enum Degree
{
    /// <summary>True.</summary>
    Certainly,

    /// <summary>True or unknown.</summary>
    Possibly,
}

/// <content>Negation.</content>
internal static class Degrees
{
    public static IReadOnlyList<Degree> Both { get; } = [Degree.Certainly, Degree.Possibly];

    /// <summary>Something is certainly not so when it is not possibly so, and possibly not so when it is not certainly so.</summary>
    public static Degree OfNegated(this Degree degree) => degree == Degree.Certainly ? Degree.Possibly : Degree.Certainly;
}
