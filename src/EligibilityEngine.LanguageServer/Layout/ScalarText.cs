using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Layout;

/// <summary>Single values as they were written, in other places.</summary>
internal sealed class ScalarText(SourceText source)
{
    /// <summary>Whether some value could not be written elsewhere.</summary>
    public bool HasFailed { get; private set; }

    public string Key(ScalarNode key) => Written(key);

    /// <summary>The lines of a value; those after the first stand at an indentation.</summary>
    public IReadOnlyList<string> Lines(ScalarNode scalar, int indent)
    {
        var lines = Written(scalar).ReplaceLineEndings("\n").Split('\n');
        if (lines.Length == 1)
        {
            return lines;
        }

        return lines[0] is ['>' or '|', ..] ? Block(lines, indent) : [lines[0].TrimEnd(), .. lines.Skip(1).Select(l => At(indent, l.Trim()))];
    }

    /// <summary>A list or map in brackets; null where a part of it needs several lines.</summary>
    public string? InBrackets(SyntaxNode node, Form? form)
    {
        switch (node)
        {
            case ScalarNode scalar:
                return Written(scalar) is var written && written.AsSpan().IndexOfAny('\n', '\r') < 0 ? written : null;
            case SequenceNode list:
                var items = list.Items.Select(i => InBrackets(i, SpotWalk.Narrow(SpotWalk.ItemOf(form), i))).ToList();
                return items.Count == 0 ? "[]" : items.Contains(null) ? null : $"[ {string.Join(", ", items)} ]";
            case MappingNode map:
                var entries = KeyOrder.Of(map, Spot.ShapeOf(form)).Select(e => InBrackets(e.Value, SpotWalk.Under(form, e.Key.Text, e.Value)) is { } value ? $"{Written(e.Key)}: {value}".TrimEnd() : null).ToList();
                return entries.Count == 0 ? "{}" : entries.Contains(null) ? null : $"{{ {string.Join(", ", entries)} }}";
            default:
                return null;
        }
    }

    /// <summary>A text in a block keeps what stands deeper in it.</summary>
    private List<string> Block(string[] lines, int indent)
    {
        var head = lines[0].Split('#')[0];
        var old = lines.Skip(1).Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart(' ').Length).FirstOrDefault();
        HasFailed |= head.Any(char.IsAsciiDigit) || lines.Skip(1).Any(l => l.Trim().Length > 0 && l.Length - l.TrimStart(' ').Length < old);
        return [lines[0].TrimEnd(), .. lines.Skip(1).Select(l => At(indent, l.Length > old ? l[old..] : ""))];
    }

    private static string At(int indent, string text) => text.Length == 0 ? "" : new string(' ', indent) + text;

    private string Written(ScalarNode scalar) => source.Text[scalar.Place.Start..Extents.EndOf(scalar)];
}
