using System.Globalization;
using System.Text;

namespace EligibilityEngine.Binding;

/// <summary>A tree to be written as block YAML in one way only: every text in double quotes, keys in the order given.</summary>
internal sealed class CanonicalNode
{
    private readonly string? _text;
    private readonly List<(string Key, CanonicalNode Value)>? _entries;
    private readonly List<CanonicalNode>? _items;

    private CanonicalNode(string? text, List<(string, CanonicalNode)>? entries, List<CanonicalNode>? items)
    {
        _text = text;
        _entries = entries;
        _items = items;
    }

    public static CanonicalNode Quoted(string text) => new(Quote(text), null, null);

    /// <summary>A name, number or day, which needs no quotes.</summary>
    public static CanonicalNode Plain(string text) => new(text, null, null);

    public static CanonicalNode List(IEnumerable<CanonicalNode> items) => new(null, null, [.. items]);

    /// <summary>A map; entries without a value are left out.</summary>
    public static CanonicalNode Map(params (string Key, CanonicalNode? Value)[] entries) =>
        new(null, [.. entries.Where(e => e.Value is not null).Select(e => (e.Key, e.Value!))], null);

    /// <summary>The entries of a map that have a value.</summary>
    public IEnumerable<(string Key, CanonicalNode? Value)> Entries => _entries!.Select(e => (e.Key, (CanonicalNode?)e.Value));

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    private void Write(StringBuilder text, int indent)
    {
        if (_text is not null)
        {
            text.Append(_text).Append('\n');
        }
        else if (_items is not null)
        {
            Write(text, indent, _items.Select(i => ("-", i)));
        }
        else
        {
            Write(text, indent, _entries!.Select(e => (e.Key + ":", e.Value)));
        }
    }

    private static void Write(StringBuilder text, int indent, IEnumerable<(string Lead, CanonicalNode Value)> lines)
    {
        var isFirst = true;
        foreach (var (lead, value) in lines)
        {
            // The caller has already indented the first line of a map inside a list item.
            text.Append(' ', isFirst ? 0 : indent).Append(lead);
            isFirst = false;
            if (value._text is not null || (lead == "-" && value._entries is { Count: > 0 }))
            {
                text.Append(' ');
                value.Write(text, indent + 2);
            }
            else if (value._items is { Count: 0 } || value._entries is { Count: 0 })
            {
                text.Append(value._items is not null ? " []\n" : " {}\n");
            }
            else
            {
                text.Append('\n').Append(' ', indent + 2);
                value.Write(text, indent + 2);
            }
        }
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
