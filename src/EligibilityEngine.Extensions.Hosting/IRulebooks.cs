using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>The rulebooks that an application serves.</summary>
public interface IRulebooks
{
    /// <summary>The names under which they are served, in order.</summary>
    ImmutableArray<string> Names { get; }

    /// <summary>The one that is meant where none is named.</summary>
    HostedRulebook Default { get; }

    /// <summary>The one of a name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">No rulebook of that name is served.</exception>
    HostedRulebook this[string name] { get; }

    /// <summary>The one of a name, if there is one.</summary>
    /// <param name="name">A name.</param>
    /// <param name="rulebook">The rulebook, or null.</param>
    /// <returns>Whether there is one.</returns>
    bool TryGet(string name, [NotNullWhen(true)] out HostedRulebook? rulebook);
}
