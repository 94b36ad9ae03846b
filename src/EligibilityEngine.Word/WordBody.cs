using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using EligibilityEngine.Reporting;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EligibilityEngine.Word;

/// <summary>The body of a Word file: each block in its style.</summary>
internal sealed class WordBody(MainDocumentPart main, WordLists lists, WordNotes notes)
{
    private const int DeepestList = 8;

    /// <summary>How many characters of the fixed width a line of A4 holds.</summary>
    private const int FixedWidth = 95;

    private readonly WordRuns _runs = new(main, notes);
    private readonly List<OpenXmlElement> _elements = [];

    public IReadOnlyList<OpenXmlElement> Elements => _elements;

    public void Write(Document document)
    {
        if (document.Title is { } title)
        {
            Add("Title", [new Run(title)]);
        }

        Write(document.Blocks, 1, -1);
    }

    private void Write(ImmutableArray<Block> blocks, int heading, int list)
    {
        foreach (var block in blocks)
        {
            Write(block, heading, list);
        }
    }

    private void Write(Block block, int heading, int list)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Add(list < 0 ? "Normal" : "ListContinue", paragraph.Runs, list < 0 ? null : new W.Indentation { Left = $"{360 * (list + 1)}" });
                break;
            case Section { Heading.IsEmpty: true } section:
                Write(section.Blocks, heading, list);
                break;
            case Section section:
                Add($"Heading{Math.Min(heading, WordStyles.DeepestHeading)}", section.Heading);
                Write(section.Blocks, heading + 1, list);
                break;
            case Items items:
                Write(items, heading, Math.Min(list + 1, DeepestList));
                break;
            case Terms terms:
                Add(WordTable.Of(terms, _runs));
                break;
            case Table table:
                Add(WordTable.Of(table, _runs));
                break;
            case Bars bars:
                _elements.AddRange(WordBars.Of(bars, _runs));
                break;
            case Drawing drawing:
                Write(drawing.Instead, heading, list);
                break;
            case Notes:
                break;
            default:
                WriteFixed(block);
                break;
        }
    }

    private void Write(Items items, int heading, int level)
    {
        var isNumbered = items.Kind == ItemsKind.Numbered;
        var number = isNumbered ? lists.NewNumbers() : WordLists.Bullets;
        foreach (var item in items.Entries)
        {
            Add(isNumbered ? "ListNumber" : "ListBullet", item.Runs, new W.NumberingProperties(new W.NumberingLevelReference { Val = level }, new W.NumberingId { Val = number }));
            Write(item.Blocks, heading, level);
        }
    }

    /// <summary>What is drawn with characters keeps its columns.</summary>
    private void WriteFixed(Block block)
    {
        foreach (var line in new Document(block).ToLines(FixedWidth))
        {
            _elements.Add(new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = "HTMLPreformatted" }), WordRuns.Text(string.Concat(line.Select(r => r.Text)))));
        }
    }

    private void Add(string style, ImmutableArray<Run> runs, OpenXmlElement? more = null)
    {
        var properties = new W.ParagraphProperties(new W.ParagraphStyleId { Val = style });
        if (more is not null)
        {
            properties.AppendChild(more);
        }

        // The style says what a heading is.
        _elements.Add(new W.Paragraph([properties, .. _runs.Of([.. runs.Select(r => style.StartsWith("Heading", StringComparison.Ordinal) && r.Style == TextStyle.Heading ? r with { Style = TextStyle.Plain } : r)])]));
    }

    /// <summary>Two tables with nothing between them would be one.</summary>
    private void Add(W.Table? table)
    {
        if (table is not null)
        {
            _elements.Add(table);
            _elements.Add(new W.Paragraph());
        }
    }
}
