using Microsoft.Extensions.Logging;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>What is logged: how rulebooks come and go. Never a case.</summary>
internal static partial class HostingLog
{
    /// <summary>How many lines a reading may have in the log, of each kind.</summary>
    private const int Most = 20;

    public static void Tell(ILogger log, RulebookReload reload, Rulebook? served)
    {
        switch (reload.Outcome)
        {
            case ReloadOutcome.Replaced:
                Replaced(log, reload.Name, served!.Version, served.Hash, served.Provisions.Length, reload.ScenariosRun);
                break;
            case ReloadOutcome.Refused when served is null:
                NeverGood(log, reload.Name, reload.Refusal!);
                break;
            case ReloadOutcome.Refused:
                Refused(log, reload.Name, served.Version, served.Hash, reload.Refusal!);
                break;
            default:
                Unchanged(log, reload.Name);
                break;
        }

        foreach (var mistake in reload.Diagnostics.Take(Most))
        {
            Mistake(log, reload.Name, mistake.ToString());
        }

        foreach (var failed in reload.FailedScenarios.Take(Most))
        {
            Failed(log, reload.Name, $"{failed.Scenario.Place}: {failed.Scenario.Title}: {failed.Differences[0]}");
        }

        if (reload.Changes.Length > 0)
        {
            Changes(log, reload.Name, reload.Changes.Length, reload.Changes.Select(c => c.Scenario).Distinct().Count());
        }

        foreach (var change in reload.Changes.Take(Most))
        {
            Changed(log, reload.Name, change.ToString());
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The rulebook {Rulebook} is served in version {Version}, {Hash}: {Provisions} provisions, {Scenarios} scenarios passed.")]
    private static partial void Replaced(ILogger log, string rulebook, string version, string hash, int provisions, int scenarios);

    [LoggerMessage(2, LogLevel.Error, "The rulebook {Rulebook} was refused, and version {Version}, {Hash}, is served on: {Refusal}.")]
    private static partial void Refused(ILogger log, string rulebook, string version, string hash, string refusal);

    [LoggerMessage(3, LogLevel.Critical, "The rulebook {Rulebook} cannot be served: {Refusal}.")]
    private static partial void NeverGood(ILogger log, string rulebook, string refusal);

    [LoggerMessage(4, LogLevel.Debug, "The rulebook {Rulebook} says what it said.")]
    private static partial void Unchanged(ILogger log, string rulebook);

    [LoggerMessage(5, LogLevel.Warning, "The rulebook {Rulebook}: {Mistake}")]
    private static partial void Mistake(ILogger log, string rulebook, string mistake);

    [LoggerMessage(6, LogLevel.Warning, "The rulebook {Rulebook} fails a scenario: {Failure}")]
    private static partial void Failed(ILogger log, string rulebook, string failure);

    [LoggerMessage(7, LogLevel.Information, "The rulebook {Rulebook} changes {Answers} answers of {Scenarios} scenarios.")]
    private static partial void Changes(ILogger log, string rulebook, int answers, int scenarios);

    [LoggerMessage(8, LogLevel.Information, "The rulebook {Rulebook} changes an answer: {Change}")]
    private static partial void Changed(ILogger log, string rulebook, string change);

    [LoggerMessage(9, LogLevel.Critical, "The rulebook {Rulebook} could not be read again, and is served as it was.")]
    public static partial void NotRead(ILogger log, string rulebook, Exception unexpected);
}
