using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using EligibilityEngine.Reporting;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EligibilityEngine.Word;

/// <summary>Tables as wide as the page; a head is repeated on each page.</summary>
internal static class WordTable
{
    /// <summary>The room between the margins of A4, in twentieths of a point.</summary>
    private const int Room = 9412;

    public static W.Table? Of(Table table, WordRuns runs)
    {
        var hasHead = table.Columns.Any(c => !c.Heading.IsEmpty);
        return Of(
            Widths(table),
            [
                .. hasHead ? [Row(table.Columns.Select(c => Cell(Strong(c.Heading), false, runs)), isHead: true)] : Array.Empty<W.TableRow>(),
                .. table.Rows.Select(r => Row(r.Zip(table.Columns, (cell, column) => Cell(cell, column.IsOfNumbers, runs)))),
            ]);
    }

    public static W.Table? Of(Terms terms, WordRuns runs) => Of(
        [Room / 4, Room - (Room / 4)],
        [.. terms.Entries.SelectMany(t => t.Values.Index().Select(v => Row([Cell([new Run(v.Index == 0 ? t.Label : "", TextStyle.Heading)], false, runs), Cell(v.Item, false, runs)])))]);

    private static W.Table? Of(int[] widths, IReadOnlyList<W.TableRow> rows) => rows.Count == 0 || widths.Length == 0 ? null : new W.Table([
        new W.TableProperties(new W.TableStyle { Val = "TableGrid" }, new W.TableWidth { Width = "5000", Type = W.TableWidthUnitValues.Pct }, new W.TableLayout { Type = W.TableLayoutValues.Fixed }),
        new W.TableGrid(widths.Select(w => new W.GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) })),
        .. rows]);

    /// <summary>Each column by its longest text, within bounds, so that none is crushed.</summary>
    private static int[] Widths(Table table)
    {
        var wants = table.Columns.Select((c, i) => Math.Clamp(table.Rows.Select(r => Length(r[i])).Append(Length(c.Heading)).Max(), 10, 60)).ToList();
        return [.. wants.Select(w => Room * (table.IsEven ? 1 : w) / (table.IsEven ? wants.Count : wants.Sum()))];
    }

    private static int Length(ImmutableArray<Run> runs) => runs.Sum(r => r.Text.Length);

    private static ImmutableArray<Run> Strong(ImmutableArray<Run> runs) => [.. runs.Select(r => r.Style == TextStyle.Plain ? r with { Style = TextStyle.Heading } : r)];

    private static W.TableRow Row(IEnumerable<W.TableCell> cells, bool isHead = false) => new([
        .. isHead ? [new W.TableRowProperties(new W.CantSplit(), new W.TableHeader())] : Array.Empty<OpenXmlElement>(),
        .. cells]);

    private static W.TableCell Cell(ImmutableArray<Run> text, bool isOfNumbers, WordRuns runs) => new(new W.Paragraph([
        new W.ParagraphProperties([new W.SpacingBetweenLines { After = "40" }, .. isOfNumbers ? [new W.Justification { Val = W.JustificationValues.Right }] : Array.Empty<OpenXmlElement>()]),
        .. runs.Of(text)]));
}
