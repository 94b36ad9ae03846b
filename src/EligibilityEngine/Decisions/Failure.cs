using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>A provision whose condition is false.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Conditions">What makes it false: each of these would have had to be otherwise.</param>
public sealed record Failure(Provision Provision, ImmutableArray<FailedCondition> Conditions)
{
    /// <summary>How many tests would have had to come out otherwise, at the least.</summary>
    internal int Distance => Conditions.Sum(c => c.Distance);
}
