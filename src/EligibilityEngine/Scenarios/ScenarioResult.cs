using System.Collections.Immutable;

namespace EligibilityEngine.Scenarios;

/// <summary>What came of a scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Decision">The decision, or null where the case is in error, or where it was let go.</param>
/// <param name="Differences">What differs from the expectation, a sentence each; empty when it passed.</param>
public sealed record ScenarioResult(Scenario Scenario, Decision? Decision, ImmutableArray<string> Differences)
{
    /// <summary>Whether all expectations were met.</summary>
    public bool HasPassed => Differences.IsEmpty;
}
