using System.Collections.Immutable;

namespace EligibilityEngine.Reporting;

/// <summary>Bars as characters, with the scales above. Bounds are as exact as characters allow.</summary>
internal sealed class BarLines
{
    private const int LeastColumns = 20;

    private readonly Bars _bars;
    private readonly int _start;
    private readonly int _columns;

    private BarLines(Bars bars, int width)
    {
        _bars = bars;
        _start = Math.Min(width - Math.Min(LeastColumns, width / 2), bars.Entries.Max(b => b.Name.Text.Length) + 2);
        _columns = Math.Min(width - _start, bars.Length);
    }

    public static List<ImmutableArray<Run>> Of(Bars bars, int width)
    {
        var lines = new BarLines(bars, width);
        return [.. bars.Axes.Select(lines.Scale), .. bars.Entries.SelectMany(b => lines.Lines(b, width))];
    }

    private ImmutableArray<Run> Scale(Axis axis)
    {
        var marks = axis.Scales.FirstOrDefault(s => s.Length * (s.Select(m => m.Label.Length).DefaultIfEmpty(0).Max() + 3) <= _columns, axis.Scales[^1]);
        var line = Printable.Of(axis.Name).PadRight(_start)[.._start];
        foreach (var mark in marks)
        {
            var label = "|" + mark.Label;
            var column = _start + Column(mark.At);
            if (column >= line.Length && column + label.Length <= _start + _columns)
            {
                line = line.PadRight(column) + label;
            }
        }

        return [new Run(line.TrimEnd(), TextStyle.Aside)];
    }

    private IEnumerable<ImmutableArray<Run>> Lines(Bar bar, int width)
    {
        var name = Printable.Of(bar.Name.Text).PadRight(_start);
        yield return [bar.Name with { Text = name.Length > _start ? name[..(_start - 1)] + " " : name }, new Run(Signs(bar), TextStyle.Answer)];
        var legend = bar.Signs.Select(s => $"{(s.IsFaint ? $"{s.Letter} {s.Letter}" : s.Letter)} {Printable.Of(s.Label)}");
        foreach (var line in Wrapping.Wrap([new Run(string.Join("  ", legend), TextStyle.Aside)], width - _start, width - _start))
        {
            yield return line.Insert(0, new Run(new string(' ', _start)));
        }
    }

    private int Column(int at) => (int)((long)at * _columns / _bars.Length);

    /// <summary>The bar. A span too short for a character gets one all the same, from its longer neighbours.</summary>
    private string Signs(Bar bar)
    {
        var spans = bar.Spans;
        var starts = spans.Select(s => Column(s.From)).ToArray();
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = Math.Max(starts[i], starts[i - 1] + 1);
        }

        for (var (i, end) = (starts.Length - 1, _columns); i >= 0; end = starts[i--])
        {
            starts[i] = Math.Max(0, Math.Min(starts[i], end - 1));
        }

        return string.Concat(spans.Zip(starts, starts.Skip(1).Append(_columns)).Select(s => Stretch(bar.Signs[s.First.Sign], s.Third - s.Second)));
    }

    /// <summary>What is less certain is drawn with gaps.</summary>
    private static string Stretch(Sign sign, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(i => sign.IsFaint && i % 2 == 1 ? ' ' : sign.Letter));
}
