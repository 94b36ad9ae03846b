using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>A condition that failed a provision: what it required and what is so; or alternatives, of which some would have sufficed.</summary>
/// <param name="Condition">The condition: a test of a fact, a definition or an answer, or a combination of such.</param>
/// <param name="HadToBeTrue">Whether it had to be true. Otherwise it is true, and had to be false: it stands below a <c>none</c>.</param>
/// <param name="Needed">How many of <paramref name="Parts"/> would have had to come out otherwise, at the least; 0 for a single test.</param>
/// <param name="Parts">What failed it, each again a test or alternatives; none for a single test.</param>
public sealed record FailedCondition(Condition Condition, bool HadToBeTrue, int Needed, ImmutableArray<FailedCondition> Parts)
{
    /// <summary>The single tests that failed, each once.</summary>
    public IEnumerable<FailedCondition> Tests => Parts.IsEmpty ? [this] : Parts.SelectMany(p => p.Tests).DistinctBy(t => t.Condition);

    /// <summary>How many tests would have had to come out otherwise, at the least.</summary>
    internal int Distance => Parts.IsEmpty ? 1 : Parts.Select(p => p.Distance).Order().Take(Needed).Sum();
}
