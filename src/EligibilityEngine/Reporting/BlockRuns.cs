using System.Collections.Immutable;

namespace EligibilityEngine.Reporting;

/// <summary>Documents with every text of them changed in one way.</summary>
internal static class BlockRuns
{
    public delegate ImmutableArray<Run> Change(ImmutableArray<Run> runs);

    /// <summary>The same text in as few runs as can be.</summary>
    public static ImmutableArray<Run> Merged(ImmutableArray<Run> runs, Func<Run, Run, bool> areOne)
    {
        var merged = ImmutableArray.CreateBuilder<Run>();
        foreach (var run in runs.Where(r => r.Text.Length > 0))
        {
            if (merged.Count > 0 && areOne(merged[^1], run))
            {
                merged[^1] = merged[^1] with { Text = merged[^1].Text + run.Text };
            }
            else
            {
                merged.Add(run);
            }
        }

        return merged.ToImmutable();
    }

    public static ImmutableArray<Block> In(ImmutableArray<Block> blocks, Change change) => [.. blocks.Select(b => In(b, change))];

    public static Block In(Block block, Change change) => block switch
    {
        Paragraph paragraph => new Paragraph(change(paragraph.Runs)),
        Section section => section with { Heading = change(section.Heading), Blocks = In(section.Blocks, change) },
        Items items => items with { Entries = [.. items.Entries.Select(i => new Item(change(i.Runs), In(i.Blocks, change)))] },
        Terms terms => new Terms([.. terms.Entries.Select(t => t with { Values = [.. t.Values.Select(v => change(v))] })]),
        Table table => table with { Rows = [.. table.Rows.Select(r => r.Select(c => change(c)).ToImmutableArray())] },
        Notes notes => notes with { Entries = [.. notes.Entries.Select(n => change(n))] },
        Drawing drawing => new Drawing(drawing.Svg, drawing.Label, In(drawing.Instead, change)),
        _ => block,
    };
}
