using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>Reads all rulebooks when the application starts, and again when their files have changed and none has changed since for a while.</summary>
/// <remarks>Looks at sizes and times again and again: unlike notices of a file system that is the same everywhere, in containers and over networks.</remarks>
internal sealed class RulebookWatch(IRulebooks rulebooks, ILogger<HostedRulebook> log, TimeProvider clock) : BackgroundService
{
    private readonly List<(HostedRulebook Rulebook, ImmutableSortedDictionary<string, (DateTime Written, long Length)> Seen)> _watched = [];

    /// <summary>Where a rulebook is bad from the beginning, the application does not start.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var rulebook in rulebooks.Names.Select(n => rulebooks[n]))
        {
            // What changes while it is read is seen as a change afterwards.
            var seen = rulebook.Origin.Look();
            var reload = await rulebook.ReloadAsync(cancellationToken).ConfigureAwait(false);
            if (reload.Outcome == ReloadOutcome.Refused)
            {
                throw rulebook.NeverGood(reload);
            }

            if (rulebook.LookEvery > TimeSpan.Zero && !seen.IsEmpty)
            {
                _watched.Add((rulebook, seen));
            }
        }

        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(_watched.Select(w => Watch(w.Rulebook, w.Seen, stoppingToken))).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // That is how it ends.
        }
    }

    private async Task Watch(HostedRulebook rulebook, ImmutableSortedDictionary<string, (DateTime Written, long Length)> seen, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(rulebook.LookEvery, clock);
        var hasChanged = false;
        while (await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false))
        {
            var now = rulebook.Origin.Look();
            var isQuiet = now.SequenceEqual(seen);
            seen = now;
            if (isQuiet && hasChanged)
            {
                await Reload(rulebook, stopping).ConfigureAwait(false);
            }

            hasChanged = !isQuiet;
        }
    }

    /// <summary>This is the top of its thread: what nobody foresaw is told, and never ends the application.</summary>
    private async Task Reload(HostedRulebook rulebook, CancellationToken stopping)
    {
        try
        {
            await rulebook.ReloadAsync(stopping).ConfigureAwait(false);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            HostingLog.NotRead(log, rulebook.Name, unexpected);
        }
    }
}
