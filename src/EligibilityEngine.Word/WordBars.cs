using System.Globalization;
using DocumentFormat.OpenXml;
using EligibilityEngine.Reporting;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EligibilityEngine.Word;

/// <summary>Bars as shaded cells, each as wide as its span is long, with the scales above and what each shade stands for below. Letters tell the shades apart in black and white too.</summary>
internal static class WordBars
{
    private const int Room = 9412;
    private const int Names = 1700;

    /// <summary>A cell has to have room for its letter.</summary>
    private const int Least = 220;

    /// <summary>Labels of a scale, each with as much room.</summary>
    private const int MostMarks = 8;

    private static readonly string[] Shades = ["FFFFFF", "9DC3E6", "F8CBAD", "C5E0B3", "FFE599", "D9C3E6", "BFBFBF", "F4B6C2"];

    public static IEnumerable<OpenXmlElement> Of(Bars bars, WordRuns runs)
    {
        foreach (var axis in bars.Axes)
        {
            var marks = axis.Scales.FirstOrDefault(s => s.Length <= MostMarks, axis.Scales[^1]);
            if (!marks.IsEmpty)
            {
                // What lies before the first mark has no label.
                var starts = marks.Select(m => m.At).Prepend(0).Distinct().ToList();
                yield return Row([new Run(axis.Name, TextStyle.Aside)], starts.Zip(starts.Skip(1).Append(bars.Length), (from, to) =>
                    (to - from, marks.FirstOrDefault(m => m.At == from).Label ?? "", (W.Shading?)null)), bars.Length, runs);
                yield return new W.Paragraph();
            }
        }

        foreach (var bar in bars.Entries)
        {
            yield return Row([bar.Name], bar.Spans.Select(s => (s.Length, bar.Signs[s.Sign].Letter.ToString(), (W.Shading?)Shade(bar, s.Sign))), bars.Length, runs);
            yield return new W.Paragraph([.. bar.Signs.SelectMany((sign, i) => Meaning(sign, Shade(bar, i)))]);
        }
    }

    private static W.Table Row(IEnumerable<Run> name, IEnumerable<(int Length, string Text, W.Shading? Shade)> cells, int length, WordRuns runs)
    {
        var all = cells.ToList();
        var widths = Widths([.. all.Select(c => c.Length)], length);
        return new W.Table([
            new W.TableProperties(new W.TableStyle { Val = "TableGrid" }, new W.TableWidth { Width = "5000", Type = W.TableWidthUnitValues.Pct }, new W.TableLayout { Type = W.TableLayoutValues.Fixed }),
            new W.TableGrid(widths.Prepend(Names).Select(w => new W.GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) })),
            new W.TableRow([
                Cell(Names, null, runs.Of([.. name])),
                .. all.Zip(widths, (c, w) => Cell(w, c.Shade, [WordRuns.Text(c.Text)]))])]);
    }

    private static W.TableCell Cell(int width, W.Shading? shade, IEnumerable<OpenXmlElement> text)
    {
        var properties = new W.TableCellProperties(new W.TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = W.TableWidthUnitValues.Dxa });
        if (shade is not null)
        {
            properties.AppendChild(shade);
        }

        return new W.TableCell(properties, new W.Paragraph([.. text]));
    }

    /// <summary>Each span gets the least, and of the rest its share.</summary>
    private static List<int> Widths(List<int> lengths, int length)
    {
        var rest = Math.Max(0, Room - Names - (lengths.Count * Least));
        return [.. lengths.Select(l => Least + (int)((long)rest * l / length))];
    }

    private static W.Shading Shade(Bar bar, int sign) => new()
    {
        Val = bar.Signs[sign].IsFaint ? W.ShadingPatternValues.ThinDiagonalStripe : W.ShadingPatternValues.Clear,
        Color = bar.Signs[sign].IsFaint ? "7F7F7F" : "auto",
        Fill = Shades[IndexOf(bar, bar.Signs[sign].Letter) % Shades.Length],
    };

    /// <summary>The same answer has the same shade, certain or not.</summary>
    private static int IndexOf(Bar bar, char letter) => bar.Signs.Select(s => s.Letter).Distinct().ToList().IndexOf(letter);

    private static IEnumerable<OpenXmlElement> Meaning(Sign sign, W.Shading shade)
    {
        var letter = WordRuns.Text($" {sign.Letter} ");
        letter.PrependChild(new W.RunProperties((W.Shading)shade.CloneNode(deep: true)));
        return [letter, WordRuns.Text($" {sign.Label}   ")];
    }
}
