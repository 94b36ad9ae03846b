using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EligibilityEngine.Reporting;

/// <summary>Documents as Markdown. What a text has of its signs is escaped, so that it reads as it is.</summary>
internal sealed class MarkdownRenderer
{
    private const int DeepestHeading = 6;

    private readonly StringBuilder _text = new();

    private MarkdownRenderer()
    {
    }

    public static string Render(Document document)
    {
        var renderer = new MarkdownRenderer();
        if (document.Title is { } title)
        {
            renderer.Part("", "# ", Inline([new Run(title)]));
        }

        renderer.Write(document.Blocks, 2, "");
        return renderer._text.ToString();
    }

    private void Write(ImmutableArray<Block> blocks, int level, string indent)
    {
        foreach (var block in blocks)
        {
            Write(block, level, indent);
        }
    }

    private void Write(Block block, int level, string indent)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Part(indent, "", Inline(paragraph.Runs));
                break;
            case Section { Heading.IsEmpty: true } section:
                Write(section.Blocks, level, indent);
                break;
            case Section section:
                Part(indent, new string('#', Math.Min(level, DeepestHeading)) + " ", Inline([.. section.Heading.Select(r => r.Style == TextStyle.Heading ? r with { Style = TextStyle.Plain } : r)]));
                Write(section.Blocks, level + 1, indent);
                break;
            case Items items:
                foreach (var (number, item) in items.Entries.Index())
                {
                    var sign = items.Kind == ItemsKind.Numbered ? string.Create(CultureInfo.InvariantCulture, $"{number + 1}. ") : "- ";
                    Part(indent, sign, Inline(item.Runs));
                    Write(item.Blocks, level, indent + new string(' ', sign.Length));
                }

                break;
            case Terms terms:
                foreach (var (term, value) in terms.Entries.SelectMany(t => t.Values.Select(v => (t, v))))
                {
                    Part(indent, "- ", Inline([new Run(term.Label + ":", TextStyle.Heading), new Run(" "), .. value]));
                }

                break;
            case Table table:
                Write(table, indent);
                break;
            case Notes notes:
                foreach (var (number, note) in notes.Entries.Index())
                {
                    Part("", string.Create(CultureInfo.InvariantCulture, $"[^{number + 1}]: "), Inline(note));
                }

                break;
            case Drawing drawing:
                Write(drawing.Instead, level, indent);
                break;
            default:
                Fenced(new Document(block), indent);
                break;
        }
    }

    private void Write(Table table, string indent)
    {
        string Row(IEnumerable<string> cells) => $"{indent}| {string.Join(" | ", cells)} |\n";
        Begin();
        _text.Append(Row(table.Columns.Select(c => Inline(c.Heading)))).Append(Row(table.Columns.Select(c => c.IsOfNumbers ? "--:" : "---")));
        foreach (var row in table.Rows)
        {
            _text.Append(Row(row.Select(c => Inline(c))));
        }
    }

    /// <summary>What is drawn with characters keeps its columns.</summary>
    private void Fenced(Document drawn, string indent)
    {
        var lines = drawn.ToLines().Select(l => string.Concat(l.Select(r => r.Text))).ToList();
        var fence = new string('`', Math.Max(3, lines.Max(l => l.Count(c => c == '`')) + 1));
        Begin();
        foreach (var line in lines.Prepend(fence).Append(fence))
        {
            _text.Append(indent).Append(line).Append('\n');
        }
    }

    private void Part(string indent, string sign, string text)
    {
        Begin();
        _text.Append(indent).Append(sign).Append(text).Append('\n');
    }

    private void Begin()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }
    }

    private static string Inline(ImmutableArray<Run> runs)
    {
        var text = string.Concat(Merged(runs).Select(Inline)).Trim();
        return text.Length > 0 && text[0] is '+' or '-' or '#' or '=' || text.Length > 0 && IsNumbered(text) ? "\\" + text : text;
    }

    /// <summary>Signs of one style that touch would be read as others: runs of one style become one.</summary>
    private static ImmutableArray<Run> Merged(ImmutableArray<Run> runs) => BlockRuns.Merged(runs, (last, next) => last.Style == next.Style && !Leads(last) && !Leads(next));

    private static bool Leads(Run run) => run.Of is { Kind: ReferenceKind.Note or ReferenceKind.Page };

    private static string Inline(Run run)
    {
        if (run.Of is { Kind: ReferenceKind.Note, Id: var note })
        {
            return $"[^{note}]";
        }

        if (run.Of is { Kind: ReferenceKind.Page } page && Pages.Of(page) is not null)
        {
            return $"<{Printable.Of(page.Id)}>";
        }

        var text = Escaped(Printable.Of(run.Text));
        var inner = text.Trim(' ');
        var sign = run.Style switch
        {
            TextStyle.Heading or TextStyle.Answer or TextStyle.Error => "**",
            TextStyle.Unknown or TextStyle.Aside => "*",
            _ => "",
        };
        return inner.Length == 0 || sign.Length == 0 ? text : text.Replace(inner, sign + inner + sign, StringComparison.Ordinal);
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            escaped.Append(character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~' or '&' ? "\\" : "").Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Whether the text begins as an item of a numbered list does.</summary>
    private static bool IsNumbered(string text) => text.TrimStart("0123456789".ToCharArray()) is ['.' or ')', ..] && char.IsAsciiDigit(text[0]);
}
