using System.Collections.Immutable;

namespace EligibilityEngine.Describing;

/// <summary>Everything in a rulebook that has a name: to list it, to look it up, and to read what it says and what refers to it.</summary>
public sealed class RulebookIndex
{
    /// <summary>Lists a rulebook.</summary>
    /// <param name="rulebook">The rulebook.</param>
    public RulebookIndex(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        Rulebook = rulebook;
        Items = [.. RulebookItems.Of(rulebook)];
    }

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>All items, by kind, and in the order of the rulebook within each.</summary>
    public ImmutableArray<RulebookItem> Items { get; }

    /// <summary>The items with a name: mostly one, but a provision and a source may share one. A table, of which only the rows are listed, is found by its own name.</summary>
    /// <param name="name">The name; of a statement, the citation <c>source/statement</c>.</param>
    public IEnumerable<RulebookItem> Find(string name)
    {
        var found = Items.Where(i => i.Name == name);
        return RulebookItems.Table(Rulebook, name) is { } table ? found.Append(table) : found;
    }

    /// <summary>The items in which all of some words occur, in any language, the nearest first: words of the name count most, then those of the title.</summary>
    /// <param name="words">Words or beginnings of words, without regard to capitals; a text of several counts as these.</param>
    public ImmutableArray<Found> Search(params IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new Search(words).In(Items);
    }

    /// <summary>An item with its texts, its condition in words, what it cites, and all that refers to it.</summary>
    /// <param name="item">An item of this index.</param>
    /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
    public Document Describe(RulebookItem item, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Description.Of(this, item, language);
    }
}
