using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EligibilityEngine.Reporting;

/// <summary>Documents as lines of text: indented by how deep a block stands, wrapped with a hanging indent.</summary>
internal sealed class TextRenderer
{
    private const int LeastWidth = 20;
    private const int LabelWidth = 14;
    private const int Step = 2;

    private readonly int _width;
    private readonly List<ImmutableArray<Run>> _lines = [];

    private TextRenderer(int width) => _width = Math.Max(LeastWidth, width);

    public static IReadOnlyList<ImmutableArray<Run>> Lines(Document document, int width)
    {
        var renderer = new TextRenderer(width);
        if (document.Title is { } title)
        {
            renderer.Add(0, 0, [new Run(title, TextStyle.Heading)]);
        }

        foreach (var block in BlockRuns.In(document.Blocks, runs => [.. runs.Select(r => r.Style == TextStyle.Mark ? r with { Text = $" [{r.Text}]" } : r)]))
        {
            if (renderer._lines.Count > 0)
            {
                renderer._lines.Add([]);
            }

            renderer.Write(block, 0, block is Items or Terms or Table ? Step : 0);
        }

        return renderer._lines;
    }

    public static string Text(Document document, int width)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(document, width))
        {
            line.ToList().ForEach(r => text.Append(r.Text));
            text.Append('\n');
        }

        return text.ToString();
    }

    private void Write(Block block, int depth, int indent)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Add(indent, depth > 0 || BeginsWithHeading(paragraph) ? Step : 0, paragraph.Runs);
                break;
            case Section section:
                if (!section.Heading.IsEmpty)
                {
                    Add(indent, Step, section.Heading);
                }

                Write(section.Blocks, depth, section.Heading.IsEmpty ? indent : indent + Step, section.Heading.IsEmpty ? 0 : 1);
                break;
            case Items items:
                Write(items, depth, indent);
                break;
            case Terms terms:
                Write(terms, indent);
                break;
            case Table table:
                TableLines.Of(table, _width - indent).ForEach(l => Add(indent, l));
                break;
            case Bars bars:
                BarLines.Of(bars, _width - indent).ForEach(l => Add(indent, l));
                break;
            case Drawing drawing:
                Write(drawing.Instead, depth, indent);
                break;
            case Notes notes:
                Write(notes, indent);
                break;
            case Excerpt excerpt:
                Write(excerpt);
                break;
        }
    }

    private void Write(Notes notes, int indent)
    {
        Add(indent, Step, [new Run(notes.Heading, TextStyle.Heading)]);
        foreach (var (number, note) in notes.Entries.Index())
        {
            Add(indent + Step, Step, note.Insert(0, new Run(string.Create(CultureInfo.InvariantCulture, $"[{number + 1}] "))));
        }
    }

    private void Write(ImmutableArray<Block> blocks, int depth, int indent, int deeper)
    {
        foreach (var block in blocks)
        {
            Write(block, depth + deeper, indent);
        }
    }

    private void Write(Items items, int depth, int indent)
    {
        var (hang, step) = items.Kind switch
        {
            ItemsKind.Plain => (Step, Step),
            ItemsKind.Numbered => (5, 5),
            ItemsKind.Outline => (2 * Step, Step),
            _ => (2 * Step, 2 * Step),
        };
        foreach (var (number, item) in items.Entries.Index())
        {
            Add(indent, hang, items.Kind == ItemsKind.Numbered ? item.Runs.Insert(0, new Run(string.Create(CultureInfo.InvariantCulture, $"{number + 1}. "))) : item.Runs);
            Write(item.Blocks, depth, indent + step, 1);
        }
    }

    private void Write(Terms terms, int indent)
    {
        var width = Math.Max(LabelWidth, terms.Entries.Select(t => t.Label.Length + Step).DefaultIfEmpty(0).Max());
        foreach (var (label, values) in terms.Entries)
        {
            foreach (var (index, value) in values.Index())
            {
                var shown = index == 0 ? label : "";
                Add(indent, width, [new Run(shown, TextStyle.Heading), new Run(new string(' ', width - shown.Length)), .. value]);
            }
        }
    }

    private void Write(Excerpt excerpt)
    {
        _lines.Add([new Run(string.Create(CultureInfo.InvariantCulture, $"{excerpt.Line,6} | {Printable.Of(excerpt.Text)}"))]);
        _lines.Add([new Run("       | " + new string(' ', excerpt.From) + new string('^', excerpt.Length), TextStyle.Underline)]);
    }

    /// <summary>Whether what follows goes on in the line of a heading.</summary>
    private static bool BeginsWithHeading(Paragraph paragraph) => paragraph.Runs is [{ Style: TextStyle.Heading }, ..] && paragraph.Runs.Any(r => r.Style != TextStyle.Heading);

    /// <summary>Text from a column on; all lines but the first hang back by <paramref name="hang"/> more.</summary>
    private void Add(int indent, int hang, ImmutableArray<Run> runs)
    {
        var printable = runs.Select(r => r with { Text = Printable.Of(r.Text) });
        foreach (var (index, line) in Wrapping.Wrap(printable, _width - indent, _width - indent - hang).Index())
        {
            Add(index == 0 ? indent : indent + hang, line);
        }
    }

    private void Add(int indent, ImmutableArray<Run> line) => _lines.Add(indent == 0 || line.IsEmpty ? line : line.Insert(0, new Run(new string(' ', indent))));
}
