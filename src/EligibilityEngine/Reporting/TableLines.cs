using System.Collections.Immutable;

namespace EligibilityEngine.Reporting;

/// <summary>A table in lines: each cell wrapped in the width of its column.</summary>
internal static class TableLines
{
    private const int Gap = 2;
    private const int LeastOfLast = 20;

    public static List<ImmutableArray<Run>> Of(Table table, int width)
    {
        var hasHead = table.Columns.Any(c => !c.Heading.IsEmpty);
        List<ImmutableArray<ImmutableArray<Run>>> rows = [.. hasHead ? [[.. table.Columns.Select(c => c.Heading)]] : Enumerable.Empty<ImmutableArray<ImmutableArray<Run>>>(), .. table.Rows];
        var widths = Widths(table, rows, width);
        return [.. rows.SelectMany(r => Lines(r, table.Columns, widths))];
    }

    private static int[] Widths(Table table, List<ImmutableArray<ImmutableArray<Run>>> rows, int width)
    {
        var others = table.Columns.Length - 1;
        if (table.IsEven)
        {
            var even = Math.Max(1, width / (others + 1));
            return [Math.Max(1, width - (others * (even + Gap))), .. Enumerable.Repeat(even, others)];
        }

        int[] widths = [.. table.Columns.Select((_, i) => rows.Max(r => Wrapping.Length(r[i])))];
        var widest = Math.Max(1 + Gap, (width - Math.Min(LeastOfLast, width / 2)) / Math.Max(1, others));
        for (var i = 0; i < others && widths.Sum() + (others * Gap) > width; i++)
        {
            widths[i] = Math.Min(widths[i], widest - Gap);
        }

        widths[^1] = Math.Clamp(width - widths[..^1].Sum() - (others * Gap), 1, Math.Max(1, widths[^1]));
        return widths;
    }

    private static IEnumerable<ImmutableArray<Run>> Lines(ImmutableArray<ImmutableArray<Run>> row, ImmutableArray<Column> columns, int[] widths)
    {
        var cells = row.Select((c, i) => Wrapping.WrapCell(c.Select(r => r with { Text = Printable.Of(r.Text) }), widths[i])).ToArray();
        for (var line = 0; line < cells.Max(c => c.Count); line++)
        {
            var runs = cells.SelectMany((c, i) => Padded(line < c.Count ? c[line] : [], widths[i], columns[i].IsOfNumbers, i < cells.Length - 1 ? Gap : 0));
            yield return Wrapping.Wrap(runs, int.MaxValue, int.MaxValue).Single();
        }
    }

    private static IEnumerable<Run> Padded(ImmutableArray<Run> cell, int width, bool isRight, int gap)
    {
        var space = new string(' ', Math.Max(0, width - Wrapping.Length(cell)));
        return isRight ? [new Run(space), .. cell, new Run(new string(' ', gap))] : [.. cell, new Run(space + new string(' ', gap))];
    }
}
