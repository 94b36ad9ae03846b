using System.Collections.Immutable;

namespace EligibilityEngine.Reporting;

/// <summary>Blocks from parts of texts.</summary>
internal static class Blocks
{
    public static Paragraph Line(Prose text) => new(text);

    public static Section Section(Prose heading, params IEnumerable<Block> blocks) => new(heading, [.. blocks]);

    /// <summary>Blocks that stand together, without a heading; nothing where there are none.</summary>
    public static IEnumerable<Block> Together(params IEnumerable<Block> blocks)
    {
        ImmutableArray<Block> all = [.. blocks];
        return all.IsEmpty ? [] : [new Section([], all)];
    }

    public static Item Item(Prose text, params IEnumerable<Block> blocks) => new(text, [.. blocks]);

    /// <summary>A list, or nothing where it has no items.</summary>
    public static IEnumerable<Block> List(IEnumerable<Item> items, ItemsKind kind = ItemsKind.Plain)
    {
        ImmutableArray<Item> all = [.. items];
        return all.IsEmpty ? [] : [new Items(kind, all)];
    }

    /// <summary>A list under a heading, or nothing where it has no items.</summary>
    public static IEnumerable<Block> List(Prose heading, IEnumerable<Item> items, ItemsKind kind = ItemsKind.Plain) =>
        List(items, kind).Select(l => new Section(heading, [l]));

    /// <summary>A table without a head, of two columns: names, and what each stands for.</summary>
    public static IEnumerable<Block> Pairs(IEnumerable<(Run Name, Prose Value)> pairs)
    {
        ImmutableArray<ImmutableArray<ImmutableArray<Run>>> rows = [.. pairs.Select(p => Row(p.Name, p.Value))];
        return rows.IsEmpty ? [] : [new Table([new Column([]), new Column([])], rows)];
    }

    public static ImmutableArray<ImmutableArray<Run>> Row(params IEnumerable<Prose> cells) => [.. cells.Select(c => c.Runs)];
}
