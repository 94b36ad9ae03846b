using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Checking;

/// <summary>Finds words in the texts of a language that its glossary forbids, unless they are part of one of its terms; and two terms for one notion.</summary>
internal sealed class ForbiddenTerms(Rulebook rulebook)
{
    public IEnumerable<Diagnostic> Find() => rulebook.Glossary.GroupBy(t => t.Language).SelectMany(g => Twice([.. g]).Concat(InTexts(g.Key, [.. g])));

    private static IEnumerable<Diagnostic> Twice(ImmutableArray<GlossaryTerm> terms)
    {
        var firsts = new Dictionary<string, GlossaryTerm>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in terms.OrderBy(t => t.Place.Path, StringComparer.Ordinal).ThenBy(t => t.Place.Start))
        {
            if (!firsts.TryAdd(term.For ?? term.Term, term))
            {
                yield return Mistake.TwoTerms(term.Place, term.Term, term.For, firsts[term.For ?? term.Term].Place);
            }
        }
    }

    private IEnumerable<Diagnostic> InTexts(string language, ImmutableArray<GlossaryTerm> glossary)
    {
        var terms = glossary.Select(t => new Phrasing(t, t.Term)).ToImmutableArray();
        var forbidden = glossary.SelectMany(t => t.Not.Select(n => new Phrasing(t, n))).Where(p => !p.Words.IsEmpty).ToImmutableArray();

        // The names of documents are words of their own.
        foreach (var text in RulebookTexts.Of(rulebook).Where(t => t.Weight != TextWeight.Document && t.Text.IsIn(language)))
        {
            var wording = text.Text.Worded(language);
            foreach (var (found, of) in wording.Texts.SelectMany(t => InText(t, terms, forbidden)).DistinctBy(f => f.Of))
            {
                yield return Mistake.ForbiddenTerm(PlaceOf(found, wording.Place ?? text.Place), found, of.Term, of.For);
            }
        }
    }

    private static IEnumerable<(string Found, GlossaryTerm Of)> InText(string text, ImmutableArray<Phrasing> terms, ImmutableArray<Phrasing> forbidden)
    {
        var words = Words.Of(text);
        foreach (var phrasing in forbidden)
        {
            for (var at = 0; at + phrasing.Words.Length <= words.Length; at++)
            {
                if (phrasing.StandsAt(words, at) && !IsPartOfATerm(words, at, phrasing.Words.Length, terms))
                {
                    var last = words[at + phrasing.Words.Length - 1];
                    yield return (text[words[at].Start..(last.Start + last.Word.Length)], phrasing.Of);
                    break;
                }
            }
        }
    }

    private static bool IsPartOfATerm(ImmutableArray<(string Word, int Start)> words, int start, int length, ImmutableArray<Phrasing> terms) => terms
        .Where(t => t.Words.Length > length)
        .Any(t => Enumerable.Range(start + length - t.Words.Length, t.Words.Length - length + 1).Any(at => at >= 0 && t.StandsAt(words, at)));

    /// <summary>The words themselves where the text is written as it reads; else the whole text.</summary>
    private static TextPlace PlaceOf(string found, TextPlace text)
    {
        var written = text.Source.Text.AsSpan(text.Start, Math.Min(text.Length, text.Source.Text.Length - text.Start));
        return written.IndexOf(found, StringComparison.Ordinal) is var at and >= 0 ? text.Source.Place(text.Start + at, found.Length) : text;
    }

    /// <summary>Some words of the glossary.</summary>
    private sealed class Phrasing(GlossaryTerm of, string text)
    {
        public GlossaryTerm Of => of;

        public ImmutableArray<string> Words { get; } = [.. Checking.Words.Of(text).Select(w => w.Word)];

        public bool StandsAt(ImmutableArray<(string Word, int Start)> text, int at)
        {
            for (var i = 0; i < Words.Length; i++)
            {
                if (at + i >= text.Length || !IsWord(Words[i], text[at + i].Word))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsWord(string written, string word) => written.EndsWith('*') ? word.AsSpan().StartsWith(written.AsSpan()[..^1], StringComparison.Ordinal) : word == written;
    }
}
