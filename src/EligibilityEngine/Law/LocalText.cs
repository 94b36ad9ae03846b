using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>A text for people, in the rulebook's language and perhaps in others.</summary>
public sealed class LocalText
{
    private readonly ImmutableSortedDictionary<string, string> _others;
    private readonly string _main;

    internal LocalText(string main, string language, ImmutableSortedDictionary<string, string>? others = null)
    {
        MainLanguage = language;
        _main = main;
        _others = others ?? ImmutableSortedDictionary<string, string>.Empty;
    }

    /// <summary>The rulebook's own language.</summary>
    public string MainLanguage { get; }

    /// <summary>The languages it is also given in, besides the rulebook's own.</summary>
    public IEnumerable<string> OtherLanguages => _others.Keys;

    /// <summary>The text in a language; in the rulebook's own where that one is missing.</summary>
    /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
    public string In(string? language) =>
        language is not null && _others.TryGetValue(language, out var text) ? text : _main;

    /// <summary>Whether the text is given in a language.</summary>
    /// <param name="language">A code such as <c>ru</c>.</param>
    internal bool IsIn(string language) => language == MainLanguage || _others.ContainsKey(language);

    /// <summary>The text in the rulebook's own language.</summary>
    public override string ToString() => _main;
}
