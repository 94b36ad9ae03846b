using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>How a provision came to stand or ceased to.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Before">Whether it stood on the day before.</param>
/// <param name="After">Whether it stands from the day on.</param>
public sealed record StandingChange(Provision Provision, Truth Before, Truth After);

/// <summary>The day on which one segment of a timeline ends and the next begins, with the provisions that made it so, and why.</summary>
/// <param name="On">The first day of the new segment.</param>
/// <param name="Provisions">The provisions that began or ceased to stand, or became uncertain, so that the answer or its grounds changed.</param>
/// <param name="Causes">What changed that made them do so: facts first, in the order of ids, then the law.</param>
public sealed record Change(DateOnly On, ImmutableArray<StandingChange> Provisions, ImmutableArray<Cause> Causes)
{
    /// <summary>The provisions that stand from this day on and did not before.</summary>
    public IEnumerable<Provision> Begun => Provisions.Where(p => p.After == Truth.True).Select(p => p.Provision);

    /// <summary>The provisions that stood, or may have stood, until the day before and do not any more.</summary>
    public IEnumerable<Provision> Ceased => Provisions.Where(p => p.After == Truth.False).Select(p => p.Provision);

    /// <summary>The provisions of which it is not known, from this day on, whether they stand.</summary>
    public IEnumerable<Provision> Opened => Provisions.Where(p => p.After == Truth.Unknown).Select(p => p.Provision);
}
