using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>A text for people, in the rulebook's language and perhaps in others.</summary>
public sealed class LocalText
{
    private readonly ImmutableSortedDictionary<string, NumberedText> _others;
    private readonly NumberedText _main;

    internal LocalText(string main, string language)
        : this(new NumberedText(main, null), language, ImmutableSortedDictionary<string, NumberedText>.Empty)
    {
    }

    internal LocalText(NumberedText main, string language, ImmutableSortedDictionary<string, NumberedText> others) => (_main, MainLanguage, _others) = (main, language, others);

    /// <summary>A text made of this one, language by language and form by form.</summary>
    internal LocalText With(Func<string, string, string> made) => new(
        _main.With(t => made(t, MainLanguage)),
        MainLanguage,
        _others.ToImmutableSortedDictionary(t => t.Key, t => t.Value.With(w => made(w, t.Key)), StringComparer.Ordinal));

    /// <summary>The rulebook's own language.</summary>
    public string MainLanguage { get; }

    /// <summary>The languages it is also given in, besides the rulebook's own.</summary>
    public IEnumerable<string> OtherLanguages => _others.Keys;

    /// <summary>The text in a language; in the rulebook's own where that one is missing.</summary>
    /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
    public string In(string? language) => Worded(language).ToString();

    /// <summary>The text beside a number, in the form that the language has for it: <c>1 month</c>, <c>2 months</c>.</summary>
    /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
    /// <param name="count">The number.</param>
    public string In(string? language, long count) => Worded(language).Beside(LanguageIn(language), count);

    /// <summary>The language in which the text is told where this one is asked for: this one, or the rulebook's own where it is missing.</summary>
    /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
    public string LanguageIn(string? language) => language is not null && _others.ContainsKey(language) ? language : MainLanguage;

    /// <summary>Whether the text is given in a language.</summary>
    /// <param name="language">A code such as <c>ru</c>.</param>
    internal bool IsIn(string language) => language == MainLanguage || _others.ContainsKey(language);

    /// <summary>The text in the rulebook's own language.</summary>
    public override string ToString() => _main.ToString();

    /// <summary>Whether some language has forms for it that stand beside numbers.</summary>
    internal bool HasForms => !_main.Forms.IsEmpty || _others.Values.Any(w => !w.Forms.IsEmpty);

    internal NumberedText Worded(string? language) => language is not null && _others.TryGetValue(language, out var text) ? text : _main;
}
