using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EligibilityEngine.Reporting;

/// <summary>Documents as an element of HTML. Every text goes through one escape; nothing is written that could run.</summary>
internal sealed class HtmlRenderer
{
    private const int DeepestHeading = 6;

    /// <summary>Letters of every script stay as they are.</summary>
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private readonly Func<Reference, Uri?>? _address;
    private readonly HashSet<Reference> _told = [];

    private HtmlRenderer(Func<Reference, Uri?>? address) => _address = address;

    public static string Render(Document document, Func<Reference, Uri?>? address)
    {
        var renderer = new HtmlRenderer(address);
        renderer.In("article", () => renderer.Write(document.Blocks, 2), "class", "eligibility");
        return renderer._html.ToString();
    }

    private void Write(ImmutableArray<Block> blocks, int level)
    {
        foreach (var block in blocks)
        {
            Write(block, level);
        }
    }

    private void Write(Block block, int level)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Line("p", paragraph.Runs);
                break;
            case Section { Heading.IsEmpty: true } section:
                In("section", () => Write(section.Blocks, level));
                break;
            case Section section:
                In("section", () =>
                {
                    Line("h" + Text(Math.Min(level, DeepestHeading)), section.Heading);
                    Write(section.Blocks, level + 1);
                });
                break;
            case Items items:
                In(items.Kind == ItemsKind.Numbered ? "ol" : "ul", () => Each(items.Entries, i => In("li", () =>
                {
                    Write(i.Runs);
                    Write(i.Blocks, level);
                })));
                break;
            case Terms terms:
                In("dl", () => Each(terms.Entries, t =>
                {
                    Line("dt", [new Run(t.Label)]);
                    Each(t.Values, v => Line("dd", v));
                }));
                break;
            case Table table:
                Write(table);
                break;
            case Bars bars:
                In("table", () => Each(bars.Entries, b => Write(b, bars.Length)), "class", "bars");
                break;
            case Drawing drawing:
                In("figure", () => _html.Append(drawing.Svg).Append('\n'));
                break;
            case Notes notes:
                Write(notes, level);
                break;
            case Excerpt excerpt:
                Write(excerpt);
                break;
        }
    }

    private void Write(Notes notes, int level) => In("section", () =>
    {
        Line("h" + Text(Math.Min(level, DeepestHeading)), [new Run(notes.Heading)]);
        In("ol", () =>
        {
            foreach (var (number, note) in notes.Entries.Index())
            {
                var id = Text(number + 1);
                Open("li", "id", "note-" + id);
                Write(note);
                _html.Append(' ');
                Inline("a", "\u21a9", "href", "#mark-" + id, "aria-label", $"{notes.Back} {id}");
                _html.Append("</li>\n");
            }
        });
    }, "class", "notes");

    private void Write(Table table) => In("table", () =>
    {
        if (table.Columns.Any(c => !c.Heading.IsEmpty))
        {
            In("thead", () => In("tr", () => Each(table.Columns, c => Line("th", c.Heading, scope: "col"))));
        }

        In("tbody", () => Each(table.Rows, r => In("tr", () =>
        {
            foreach (var (cell, column) in r.Zip(table.Columns))
            {
                Line("td", cell, column.IsOfNumbers ? "number" : null);
            }
        })));
    });

    /// <summary>A bar is drawn by sizes alone, which need no style; its spans can be read.</summary>
    private void Write(Bar bar, int length) => In("tr", () =>
    {
        Line("th", [bar.Name], scope: "row");
        In("td", () => In("svg", () => Each(bar.Spans, s =>
        {
            var sign = bar.Signs[s.Sign];
            In(
                "rect",
                () => Line("title", [new Run(sign.Label)]),
                "class",
                "sign-" + Text(s.Sign),
                "x",
                Percent(s.From, length),
                "width",
                Percent(s.Length, length),
                "height",
                "100%",
                "fill-opacity",
                ((s.Sign + 1.0) / (bar.Signs.Length + 1)).ToString("0.##", CultureInfo.InvariantCulture));
        }), "width", "100%", "height", "16"));
    });

    private void Write(Excerpt excerpt)
    {
        var text = Printable.Of(excerpt.Text);
        var (from, to) = (Math.Min(excerpt.From, text.Length), Math.Min(excerpt.From + excerpt.Length, text.Length));
        Line("pre", [new Run(text[..from]), new Run(text[from..to], TextStyle.Underline), new Run(text[to..])]);
    }

    private void Write(ImmutableArray<Run> runs)
    {
        foreach (var run in runs.Where(r => r.Text.Length > 0))
        {
            Write(run);
        }
    }

    private void Write(Run run)
    {
        var style = run.Style == TextStyle.Plain ? null : run.Style.ToString().ToLowerInvariant();
        if (run.Of is not { } named)
        {
            Inline(style is null && run.Language is null ? null : "span", run.Text, "class", style, "lang", run.Language);
        }
        else if (named.Kind == ReferenceKind.Note)
        {
            BeginMark();
            Inline("a", run.Text, "id", _told.Add(named) ? "mark-" + named.Id : null, "href", "#note-" + named.Id);
            _html.Append("</sup>");
        }
        else if (named.Kind == ReferenceKind.Page)
        {
            Inline(Pages.Of(named) is null ? null : "a", run.Text, "href", named.Id);
        }
        else if (_address is not null)
        {
            // A blank leads nowhere: nobody could tell where to.
            var address = string.IsNullOrWhiteSpace(run.Text) ? null : _address(named);
            Inline(address is null ? "span" : "a", run.Text, "class", style, "href", address is null ? null : Safe(address));
        }
        else
        {
            var anchor = $"{named.Kind.ToString().ToLowerInvariant()}-{Anchor(named.Id)}";
            var isFirst = _told.Add(named);
            Inline(isFirst ? "span" : "a", run.Text, "class", style, isFirst ? "id" : "href", isFirst ? anchor : "#" + anchor, "lang", run.Language);
        }
    }

    /// <summary>Marks that follow each other stand together, with commas between.</summary>
    private void BeginMark()
    {
        const string End = "</sup>";
        if (_html.Length >= End.Length && _html.ToString(_html.Length - End.Length, End.Length) == End)
        {
            _html.Length -= End.Length;
            _html.Append(", ");
        }
        else
        {
            _html.Append("<sup>");
        }
    }

    /// <summary>A name with letters, digits and hyphens alone: what else a name has becomes its number, so that two names never have one anchor.</summary>
    private static string Anchor(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"_{(int)c:x}_")));

    /// <summary>Only what can be read can be linked to.</summary>
    private static string Safe(Uri address) => !address.IsAbsoluteUri || address.Scheme is "http" or "https"
        ? address.OriginalString
        : throw new ArgumentException($"`{address.Scheme}` is not the scheme of a page", nameof(address));

    private void Inline(string? element, string text, params ReadOnlySpan<string?> attributes)
    {
        if (element is not null)
        {
            Open(element, attributes);
        }

        _html.Append(Encoder.Encode(Printable.Of(text)));
        if (element is not null)
        {
            _html.Append("</").Append(element).Append('>');
        }
    }

    private void Line(string element, ImmutableArray<Run> runs, string? style = null, string? scope = null)
    {
        Open(element, "class", style, "scope", scope);
        Write(runs);
        _html.Append("</").Append(element).Append(">\n");
    }

    private void In(string element, Action write, params ReadOnlySpan<string?> attributes)
    {
        Open(element, attributes);
        _html.Append('\n');
        write();
        _html.Append("</").Append(element).Append(">\n");
    }

    private static void Each<T>(ImmutableArray<T> items, Action<T> write)
    {
        foreach (var item in items)
        {
            write(item);
        }
    }

    private void Open(string element, params ReadOnlySpan<string?> attributes)
    {
        _html.Append('<').Append(element);
        for (var i = 0; i < attributes.Length; i += 2)
        {
            if (attributes[i + 1] is { } value)
            {
                _html.Append(' ').Append(attributes[i]).Append("=\"").Append(Encoder.Encode(value)).Append('"');
            }
        }

        _html.Append('>');
    }

    private static string Percent(int part, int whole) => (100.0 * part / whole).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
