using System.Collections.Concurrent;

namespace EligibilityEngine.Reporting;

/// <summary>How something becomes JSON, with texts for people in one language or another. Making it takes longer than writing with it, so it is kept.</summary>
/// <param name="make">Makes it for a language; null for the rulebook's own.</param>
internal sealed class FormsByLanguage<T>(Func<string?, T> make)
    where T : class
{
    /// <summary>How many languages are kept: more than anybody's law has, and no more than fit, whatever is asked for.</summary>
    private const int Most = 32;

    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);

    /// <summary>In the rulebook's own language.</summary>
    public T Own { get; } = make(null);

    /// <summary>In a language; null for the rulebook's own.</summary>
    public T In(string? language) => language is null ? Own
        : _known.TryGetValue(language, out var known) ? known
        : _known.Count < Most ? _known.GetOrAdd(language, make)
        : make(language);
}
