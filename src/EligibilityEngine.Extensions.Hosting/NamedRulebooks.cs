using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using EligibilityEngine.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>The rulebooks of the options.</summary>
internal sealed class NamedRulebooks : IRulebooks
{
    private readonly ImmutableSortedDictionary<string, HostedRulebook> _all;
    private readonly string _default;

    public NamedRulebooks(IOptions<EligibilityOptions> options, ContentRoot root, Telemetry telemetry, ILogger<HostedRulebook> log, TimeProvider clock)
    {
        var checkedOptions = options.Value;
        _all = checkedOptions.Rulebooks.ToImmutableSortedDictionary(
            r => r.Key,
            r => new HostedRulebook(r.Key, RulebookOrigin.Of(r.Value, root), r.Value, telemetry, log, clock),
            StringComparer.Ordinal);
        _default = checkedOptions.Default ?? checkedOptions.Rulebooks.Keys.Single();
        Names = [.. _all.Keys];
    }

    public ImmutableArray<string> Names { get; }

    public HostedRulebook Default => _all[_default];

    public HostedRulebook this[string name] => TryGet(name, out var found) ? found
        : throw new ArgumentException($"no rulebook is served under the name `{name}`{(NearestName.Of(name, Names) is { } near ? $"; did you mean `{near}`?" : "")}", nameof(name));

    public bool TryGet(string name, [NotNullWhen(true)] out HostedRulebook? rulebook) => _all.TryGetValue(name, out rulebook);
}
