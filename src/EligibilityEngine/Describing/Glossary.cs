using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Describing;

/// <summary>The terms in which the engine speaks of the law, each explained.</summary>
public static class Glossary
{
    /// <summary>All terms, with what each means.</summary>
    /// <param name="language">A code such as <c>ru</c>, or null for English.</param>
    public static Document Tell(string? language = null)
    {
        var say = Phrases.In(language);
        return new Document(Blocks.List(Enum.GetValues<ToolTerm>().Select(t => Blocks.Item(say.Meant(say.Term(t).In(TextStyle.Heading), say.Meaning(t))))));
    }

    /// <summary>The terms of the law that a rulebook keeps to in a language, with the notion of each and the words that it avoids; nothing where it has none.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
    public static Document TermsOf(Rulebook rulebook, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var say = Phrases.In(language, rulebook);
        var terms = rulebook.Glossary.Where(t => t.Language == (language ?? rulebook.Language)).OrderBy(t => t.Term, StringComparer.Ordinal).ToList();
        return new Document([.. Blocks.List(say.TermsOfLaw(rulebook.Title.In(language)), terms.Select(t => Blocks.Item(Told(t, say))))]);
    }

    /// <summary>A word of the tool or a term of the law in any language, explained; of a term of the law, also what other languages have for its notion. Nothing where it is neither.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="word">The term, or the notion of a term of the law.</param>
    /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
    public static Document Explain(Rulebook rulebook, string word, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(word);
        var say = Phrases.In(language, rulebook);
        bool Is(string? text) => string.Equals(text, word.Trim(), StringComparison.OrdinalIgnoreCase);
        var named = rulebook.Glossary.Where(t => Is(t.Term) || Is(t.For)).ToList();
        var terms = rulebook.Glossary.Where(t => named.Contains(t) || named.Exists(n => n.For is not null && n.For == t.For));
        return new Document(
        [
            .. Enum.GetValues<ToolTerm>().Where(t => PhraseBook.Languages.Any(l => Is(Phrases.In(l).Term(t).ToString()))).Select(t => Blocks.Line(say.Meant(say.Term(t).In(TextStyle.Heading), say.Meaning(t)))),
            .. terms.Select(t => Blocks.Line(Told(t, say))),
        ]);
    }

    private static Prose Told(GlossaryTerm term, Phrases say)
    {
        Prose named = term.For is { } notion ? say.TermFor(term.Term, notion) : new Run(term.Term, TextStyle.Heading);
        return term.Not.IsEmpty ? named : say.TermNot(named, say.Commas(term.Not.Select(n => (Prose)n)));
    }
}
