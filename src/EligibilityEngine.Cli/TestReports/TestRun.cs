using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EligibilityEngine.Scenarios;

namespace EligibilityEngine.Cli.TestReports;

/// <summary>Scenarios that were decided, for the reports that other programs read.</summary>
/// <param name="Results">What came of each, in order.</param>
/// <param name="Started">When the first began.</param>
internal sealed record TestRun(ImmutableArray<TimedResult> Results, DateTimeOffset Started)
{
    /// <summary>How many did not come out as expected.</summary>
    public int Failed => Results.Count(r => !r.Result.HasPassed);

    /// <summary>How long all took together.</summary>
    public TimeSpan Took => new(Results.Sum(r => r.Took.Ticks));
}

/// <summary>What came of a scenario.</summary>
/// <param name="Result">What differs.</param>
/// <param name="Took">How long it took to decide.</param>
internal sealed record TimedResult(ScenarioResult Result, TimeSpan Took)
{
    public string Title => Result.Scenario.Title;

    public string File => Result.Scenario.Place.Path;

    /// <summary>All that differs, a line each, and where the scenario stands.</summary>
    public string Story => string.Join('\n', Result.Differences.Append($"at {Result.Scenario.Place}"));

    /// <summary>An id that stays the same from run to run.</summary>
    /// <param name="of">What of the scenario it is the id of.</param>
    public Guid Id(string of) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{of}:{File}:{Result.Scenario.Place.Start.ToString(CultureInfo.InvariantCulture)}:{Title}")).AsSpan(0, 16));
}
