using System.Diagnostics.CodeAnalysis;
using EligibilityEngine.Decisions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>
/// A rulebook that is served under a name: always the last one that passed lint and its scenarios. It stays the same object when the rulebook is replaced; whoever needs one rulebook for
/// several things takes <see cref="Rulebook"/> once. Safe to use from many threads.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Neither a semaphore nor a source of tokens holds anything as long as nobody waits on its handle.")]
public sealed class HostedRulebook
{
    private readonly RulebookGate _gate;
    private readonly Telemetry _telemetry;
    private readonly ILogger _log;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private volatile Served? _served;
    private volatile RulebookReload? _last;
    private CancellationTokenSource _replaced = new();

    internal HostedRulebook(string name, RulebookOrigin origin, RulebookOptions options, Telemetry telemetry, ILogger log, TimeProvider clock)
    {
        Name = name;
        Origin = origin;
        LookEvery = options.LookEvery;
        _gate = new RulebookGate(origin, options.RefuseWarnings);
        (_telemetry, _log, _clock) = (telemetry, log, clock);
    }

    private sealed record Served(Rulebook Rulebook, DateTimeOffset Since);

    /// <summary>The name under which it is served.</summary>
    public string Name { get; }

    /// <summary>The rulebook that is served now. Where the application has not started its services, it is read at the first call.</summary>
    /// <exception cref="InvalidOperationException">It was never good: the message says why.</exception>
    public Rulebook Rulebook => First().Rulebook;

    /// <summary>When the rulebook that is served now was read.</summary>
    /// <exception cref="InvalidOperationException">It was never good: the message says why.</exception>
    public DateTimeOffset Since => First().Since;

    /// <summary>What came of reading it the last time; null where it was not read yet.</summary>
    public RulebookReload? LastReload => _last;

    /// <summary>Whether there is a good one.</summary>
    internal bool IsServed => _served is not null;

    internal RulebookOrigin Origin { get; }

    internal TimeSpan LookEvery { get; }

    /// <summary>A token that tells when another rulebook is served, once; for more, ask for another one then.</summary>
    public IChangeToken Watch() => new CancellationChangeToken(Volatile.Read(ref _replaced).Token);

    /// <summary>Reads the rulebook again, and serves it if it passes lint and its scenarios.</summary>
    /// <param name="cancellation">Gives up; the one served until then is served on.</param>
    /// <returns>What came of it. A rulebook with mistakes is no exception.</returns>
    public async Task<RulebookReload> ReloadAsync(CancellationToken cancellation = default)
    {
        await _oneAtATime.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Reload(cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Decides a case, traced and counted; no fact of it is in any trace or count.</summary>
    /// <param name="case">The case.</param>
    /// <param name="questions">The questions whose answers are looked into and counted; null for the main ones. All are in the decision.</param>
    /// <param name="precision">How exactly the decision tells what is possible.</param>
    /// <param name="limits">How much is looked into; null for what is usual.</param>
    /// <param name="cancellation">Gives up, also in the midst of looking.</param>
    /// <returns>The decision, or every mistake in the case.</returns>
    /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
    public Result<Decision> Decide(
        Case @case, IReadOnlyCollection<string>? questions = null, Precision precision = Precision.Exact, AnalysisLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return Decide(Rulebook, @case, questions, precision, limits, cancellation);
    }

    /// <summary>Decides a case by a rulebook that was served under this name.</summary>
    internal Result<Decision> Decide(
        Rulebook rulebook, Case @case, IReadOnlyCollection<string>? questions = null, Precision precision = Precision.Exact, AnalysisLimits? limits = null, CancellationToken cancellation = default)
    {
        using var deciding = Trace(rulebook);
        var result = rulebook.Decide(@case, precision, limits, cancellation);
        if (result.ValueOrNull is { } decision)
        {
            var asked = questions ?? [.. (rulebook.Main.IsEmpty ? rulebook.Questions : rulebook.Main).Select(q => q.Id)];
            foreach (var question in asked.Select(q => decision[q]))
            {
                question.Look(cancellation);
                deciding.Add(question.Question.Id, question.Status);
            }
        }

        deciding.End();
        return result;
    }

    /// <summary>Traces and counts a decision that is made elsewhere.</summary>
    internal Telemetry.Deciding Trace(Rulebook rulebook) => _telemetry.Decide(Name, rulebook);

    /// <summary>Counts decisions that are made elsewhere, many at a time.</summary>
    internal void Count(string outcome, long decisions) => _telemetry.Count(Name, outcome, decisions);

    private Served First()
    {
        if (_served is { } served)
        {
            return served;
        }

        _oneAtATime.Wait();
        try
        {
            var last = _served is null ? Reload(default) : _last;
            return _served ?? throw NeverGood(last!);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>There is nothing that could be served.</summary>
    internal InvalidOperationException NeverGood(RulebookReload reload) => new($"the rulebook `{Name}` cannot be served: {reload.Refusal}");

    private RulebookReload Reload(CancellationToken cancellation)
    {
        using var activity = Telemetry.Reload(Name);
        var (before, start) = (_served, _clock.GetTimestamp());
        var passage = _gate.Try(before?.Rulebook, cancellation);
        var at = _clock.GetUtcNow();
        var isSame = passage.Rulebook is not null && passage.Rulebook.Hash == before?.Rulebook.Hash;
        var reload = new RulebookReload
        {
            Name = Name,
            At = at,
            Outcome = passage.Rulebook is null ? ReloadOutcome.Refused : isSame ? ReloadOutcome.Unchanged : ReloadOutcome.Replaced,
            Diagnostics = passage.Diagnostics,
            FailedScenarios = passage.Failed,
            ScenariosRun = passage.Run,
            Changes = passage.Changes,
        };
        _last = reload;
        if (reload.Outcome == ReloadOutcome.Replaced)
        {
            _served = new Served(passage.Rulebook!, at);
        }

        _telemetry.Reloaded(activity, reload, _clock.GetElapsedTime(start));
        HostingLog.Tell(_log, reload, _served?.Rulebook);
        if (reload.Outcome == ReloadOutcome.Replaced && before is not null)
        {
            Interlocked.Exchange(ref _replaced, new CancellationTokenSource()).Cancel();
        }

        return reload;
    }
}
