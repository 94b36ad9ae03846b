using System.Collections.Immutable;
using EligibilityEngine.Scenarios;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>What came of reading a rulebook again, and why.</summary>
public sealed class RulebookReload
{
    internal RulebookReload()
    {
    }

    /// <summary>The name under which the rulebook is served.</summary>
    public required string Name { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the new one is served.</summary>
    public required ReloadOutcome Outcome { get; init; }

    /// <summary>All that lint says of the new one, warnings too, and mistakes in its scenarios.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The scenarios that the new one fails, without their decisions.</summary>
    public ImmutableArray<ScenarioResult> FailedScenarios { get; init; } = [];

    /// <summary>How many scenarios were decided.</summary>
    public int ScenariosRun { get; init; }

    /// <summary>
    /// The scenarios whose answers the new one changes, of all questions that both rulebooks have. Empty at the first reading, and where there were mistakes, so that nothing was decided.
    /// </summary>
    public ImmutableArray<ScenarioChange> Changes { get; init; } = [];

    /// <summary>Why it was refused, in one sentence; or null.</summary>
    public string? Refusal => Outcome != ReloadOutcome.Refused ? null
        : FailedScenarios.IsEmpty ? $"lint finds {Diagnostics.Length} mistakes, the first of them {Diagnostics[0]}"
        : $"{FailedScenarios.Length} of {ScenariosRun} scenarios fail, the first of them at {FailedScenarios[0].Scenario.Place}: {FailedScenarios[0].Differences[0]}";
}
