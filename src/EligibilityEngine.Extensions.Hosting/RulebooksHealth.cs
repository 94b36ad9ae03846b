using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>Whether the rulebooks that are served are the newest ones.</summary>
internal sealed class RulebooksHealth(IRulebooks rulebooks) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var all = rulebooks.Names.Select(n => rulebooks[n]).ToList();
        var refusals = all.Where(r => r.LastReload?.Refusal is not null).Select(r => $"the newest files of the rulebook `{r.Name}` were refused: {r.LastReload!.Refusal}").ToList();
        var waiting = all.Where(r => r.LastReload is null).Select(r => $"the rulebook `{r.Name}` was not read yet").ToList();
        var served = all.Where(r => r.LastReload is { } last && (last.Outcome != ReloadOutcome.Refused || r.IsServed))
            .ToDictionary(r => r.Name, r => (object)$"version {r.Rulebook.Version}, {r.Rulebook.Hash}, since {r.Since:O}");
        var isBad = refusals.Count + waiting.Count > 0;
        return Task.FromResult(new HealthCheckResult(
            isBad ? context.Registration.FailureStatus : HealthStatus.Healthy,
            isBad ? string.Join("; ", refusals.Concat(waiting)) : $"{served.Count} rulebooks are served, as they are in their files",
            data: served));
    }
}
