using System.Collections.Immutable;

namespace EligibilityEngine.Describing;

/// <summary>Searches the words of a rulebook.</summary>
internal sealed class Search
{
    /// <summary>What a word is worth where it is found.</summary>
    private const int InName = 8;
    private const int InTitle = 5;
    private const int InText = 2;

    private readonly ImmutableArray<string> _words;

    public Search(IEnumerable<string> words) => _words = [.. words.SelectMany(Words.Of).Select(w => w.Word).Distinct()];

    /// <summary>Whether there is anything to search for.</summary>
    public bool IsEmpty => _words.IsEmpty;

    /// <summary>The items that have all words, those first that have them in the name and in the title, and whole.</summary>
    public ImmutableArray<Found> In(IEnumerable<RulebookItem> items) =>
        IsEmpty ? [] : [.. items.Select(Look).Where(f => f.Worth > 0).OrderByDescending(f => f.Worth).Select(f => f.Found)];

    /// <summary>Where in a text words of the search begin, and how much of each belongs to it.</summary>
    public IEnumerable<(int Start, int Length)> Marks(string text) => Words.Of(text).Where(w => _words.Any(q => Begins(w.Word, q))).Select(w => (w.Start, w.Length));

    /// <summary>The words that no item has, so that nothing can have them all.</summary>
    public IEnumerable<string> Nowhere(IEnumerable<RulebookItem> items)
    {
        var known = items.SelectMany(Texts).SelectMany(t => Words.Of(t.Text)).Select(w => w.Word).ToHashSet();
        return _words.Where(q => !known.Any(k => Begins(k, q)));
    }

    private (Found Found, int Worth) Look(RulebookItem item)
    {
        var texts = Texts(item).Select(t => (t.Text, Worths: _words.Select(q => Worth(t.Text, q, t.Worth)).ToArray())).ToList();
        var best = _words.Select((_, i) => texts.Max(t => t.Worths[i])).ToArray();
        if (best.Contains(0))
        {
            return (new Found(item, null), 0);
        }

        var isSeen = texts.Where(t => t.Text == item.Name || t.Text == item.Title.ToString()).Aggregate(new bool[best.Length], (seen, t) => [.. seen.Zip(t.Worths, (s, w) => s || w > 0)]);
        var context = isSeen.All(s => s) ? null : texts.MaxBy(t => t.Worths.Where((_, i) => !isSeen[i]).Sum()).Text;
        return (new Found(item, context), best.Sum());
    }

    private static IEnumerable<(string Text, int Worth)> Texts(RulebookItem item) =>
    [
        (item.Name, InName),
        .. ItemTexts.Languages(item.Title).Select(t => (t, InTitle)),
        .. ItemTexts.Of(item).Select(t => (t, InText)),
    ];

    /// <summary>A whole word is worth one more than the beginning of one.</summary>
    private static int Worth(string text, string word, int worth)
    {
        var found = Words.Of(text).Where(w => Begins(w.Word, word)).Select(w => w.Word == word ? worth + 1 : worth);
        return found.DefaultIfEmpty(0).Max();
    }

    private static bool Begins(string word, string beginning) => word.StartsWith(beginning, StringComparison.Ordinal);
}
