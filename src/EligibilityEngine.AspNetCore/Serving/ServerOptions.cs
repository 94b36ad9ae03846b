using System.Collections.Immutable;

namespace EligibilityEngine.AspNetCore.Serving;

/// <summary>How the service of the tool is reached.</summary>
internal sealed record ServerOptions
{
    /// <summary>Where it listens, such as <c>http://127.0.0.1:5080</c>.</summary>
    public required ImmutableArray<string> Addresses { get; init; }

    /// <summary>The keys of which a request has to bring one; none where no key is demanded.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>Whether it may be reached from other machines without a key.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The sites whose scripts may ask, such as <c>https://example.org</c>; none unless they are named.</summary>
    public ImmutableArray<string> Origins { get; init; } = [];

    /// <summary>Limits of a request.</summary>
    public Action<ApiOptions> Limits { get; init; } = _ => { };

    /// <summary>Whether all addresses are of this machine alone.</summary>
    public bool IsLoopback => Addresses.All(a => new Uri(a.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal)).IsLoopback);
}
