namespace EligibilityEngine.Law;

/// <summary>The period in which a provision is law.</summary>
/// <param name="From">The first day in force, inclusive; null for an open beginning.</param>
/// <param name="Until">The day on which it is no longer in force; null for an open end.</param>
public sealed record InForce(LegalDay? From, LegalDay? Until)
{
    /// <summary>In force on every day.</summary>
    public static InForce Always { get; } = new(null, null);
}
