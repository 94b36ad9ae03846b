using System.Collections.Immutable;
using EligibilityEngine.Describing;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary>What a search found, each with the line in which its words stand.</summary>
internal static class SearchResults
{
    /// <summary>So many that they fit on a screen with a line of context each.</summary>
    private const int Shown = 12;
    private const int Before = 24;
    private const int Length = 64;

    public static Document Of(Search search, ImmutableArray<Found> found, string words, bool showsAll, string? language)
    {
        var say = Phrases.In(language);
        var shown = found.Take(showsAll ? found.Length : Shown).ToList();
        return new Document([
            Blocks.Line(say.Found(found.Length, words)),
            .. Blocks.List([
                .. shown.Select(f => Blocks.Item(
                    say.Referred(say.Kind(f.Item.Kind), Naming.Of(f.Item.Kind, f.Item.Name), Marked(search, Line(search, f.Item.Title.In(language)))),
                    f.Context is { } context ? [Blocks.Line(Marked(search, Line(search, context)))] : [])),
                .. found.Length > shown.Count ? [Blocks.Item(say.FoundMore(found.Length - shown.Count))] : Array.Empty<Item>()])]);
    }

    /// <summary>So much of a text, in whole words, that the first word of the search stands in it.</summary>
    private static string Line(Search search, string text)
    {
        if (text.Length <= Before + Length)
        {
            return text;
        }

        var first = search.Marks(text).Select(m => m.Start).DefaultIfEmpty(0).First();
        var from = first <= Before ? 0 : text.IndexOf(' ', first - Before) is var space && space >= 0 && space < first ? space + 1 : first;
        var to = text.Length - from <= Length ? text.Length : text.LastIndexOf(' ', from + Length) is var end && end > first ? end : text.Length;
        return (from > 0 ? "... " : "") + text[from..to] + (to < text.Length ? " ..." : "");
    }

    private static Prose Marked(Search search, string text)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        var at = 0;
        foreach (var (start, length) in search.Marks(text))
        {
            runs.Add(new Run(text[at..start]));
            runs.Add(new Run(text.Substring(start, length), TextStyle.Heading));
            at = start + length;
        }

        runs.Add(new Run(text[at..]));
        return Prose.Of(runs.ToImmutable().AsSpan());
    }
}
