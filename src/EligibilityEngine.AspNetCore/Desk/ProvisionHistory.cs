using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>A provision with those whose place it took and those that took its place: on the same question, one ends on the day, or with the event, with which the next begins.</summary>
internal sealed record ProvisionHistory(Provision Provision, ImmutableArray<Provision> Editions)
{
    public static ProvisionHistory Of(Rulebook rulebook, Provision provision)
    {
        var all = rulebook.ProvisionsOf(provision.Question).Where(p => p.Answer == provision.Answer).ToList();
        var before = Chain(provision, p => p.InForce.From is { } from ? all.Where(o => o.InForce.Until == from) : []);
        var after = Chain(provision, p => p.InForce.Until is { } until ? all.Where(o => o.InForce.From == until) : []);
        return new ProvisionHistory(provision, [.. before.Append(provision).Concat(after).Distinct().OrderBy(p => p.InForce.From?.Span.Earliest ?? DateOnly.MinValue).ThenBy(p => p.Index)]);
    }

    private static HashSet<Provision> Chain(Provision first, Func<Provision, IEnumerable<Provision>> next)
    {
        var found = new HashSet<Provision>();
        var open = new Queue<Provision>(next(first));
        while (open.TryDequeue(out var provision))
        {
            if (provision != first && found.Add(provision))
            {
                next(provision).ToList().ForEach(open.Enqueue);
            }
        }

        return found;
    }
}
