using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EligibilityEngine.Extensions.Hosting;
using EligibilityEngine.Law;
using EligibilityEngine.Scenarios;

namespace EligibilityEngine.Pages;

/// <summary>The scenarios by which a rulebook is tested before it is served, by the provisions that they expect as grounds.</summary>
internal static class TestedBy
{
    private static readonly ConditionalWeakTable<Rulebook, Lazy<ILookup<Provision, Scenario>>> Known = [];

    public static ImmutableArray<Scenario> Of(HostedRulebook served, Rulebook rulebook, Provision provision, CancellationToken cancellation) =>
        [.. Known.GetValue(rulebook, r => new Lazy<ILookup<Provision, Scenario>>(() => Read(served, r, cancellation), LazyThreadSafetyMode.PublicationOnly)).Value[provision]];

    private static ILookup<Provision, Scenario> Read(HostedRulebook served, Rulebook rulebook, CancellationToken cancellation) => served.Origin.ReadScenarios(rulebook, cancellation)
        .SelectMany(s => s.ValueOrNull?.Scenarios ?? [])
        .SelectMany(s => s.Expectations.SelectMany(e => e.Grounds ?? []).Distinct().Select(p => (Provision: p, Scenario: s)))
        .ToLookup(t => t.Provision, t => t.Scenario);
}
