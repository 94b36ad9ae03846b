using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Spots;

/// <summary>
/// What may be written at a place of a text that is just being written, and so mostly no YAML: a mark is put there, and what is lacking after it, until the
/// parser that also checks files can read it.
/// </summary>
/// <param name="Spot">The node that begins here.</param>
/// <param name="Written">What of it stands before the place.</param>
/// <param name="Length">How long the whole word is, before and after the place.</param>
/// <param name="IsInLine">Whether it stands in a line that has other keys, so that nothing can begin below it.</param>
internal sealed record CursorSpot(Spot Spot, string Written, int Length, bool IsInLine)
{
    private const char Mark = '\uE000';

    public static CursorSpot? At(SourceText source, int offset)
    {
        var text = source.Text;
        var lineStart = text.LastIndexOf('\n', Math.Max(0, offset - 1), offset > 0 ? offset : 0) + 1;
        var (wordStart, wordEnd) = (offset, offset);
        while (wordStart > lineStart && IsOfWord(text[wordStart - 1]))
        {
            wordStart--;
        }

        while (wordEnd < text.Length && IsOfWord(text[wordEnd]))
        {
            wordEnd++;
        }

        var (head, written) = (text[lineStart..wordStart], text[wordStart..offset]);
        if (head.TrimStart().StartsWith('#') || head.Contains(" #", StringComparison.Ordinal))
        {
            return null;
        }

        var lineEnd = text.AsSpan(wordEnd).IndexOfAny('\r', '\n') is var end and >= 0 ? wordEnd + end : text.Length;
        var (tail, before, after) = (text[wordEnd..lineEnd], text[..lineStart], text[lineEnd..]);
        var spot = Repairs(head + written + Mark, tail).SelectMany(line => new[] { after, "" }.Select(rest => before + line + rest)).Select(SpotOfMark).FirstOrDefault(s => s is not null);
        return spot is null ? null : new CursorSpot(spot, written, wordEnd - wordStart, head.AsSpan().IndexOfAny('{', '[') >= 0);
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '(' or ')';

    /// <summary>Ways to read the line. A word alone on its line is rather a key than the end of the text above it.</summary>
    private static IEnumerable<string> Repairs(string line, string tail)
    {
        var isAlone = string.IsNullOrWhiteSpace(tail);
        var isFirst = line.TrimStart(' ', '-').All(c => IsOfWord(c) || c == Mark);
        var closing = Closing(line);
        IEnumerable<string> asIs = [line + tail, line + closing, line + closing + tail, line + ": x" + closing];
        IEnumerable<string> asKey = isAlone ? [line + ":"] : [];
        return isFirst ? asKey.Concat(asIs) : asIs.Concat(asKey);
    }

    /// <summary>The brackets that are open at the end of a line.</summary>
    private static string Closing(string line)
    {
        var open = new Stack<char>();
        foreach (var c in line)
        {
            switch (c)
            {
                case '[' or '{':
                    open.Push(c == '[' ? ']' : '}');
                    break;
                case ']' or '}' when open.Count > 0:
                    open.Pop();
                    break;
            }
        }

        return open.Count == 0 ? "" : " " + string.Join(' ', open);
    }

    private static Spot? SpotOfMark(string text)
    {
        var file = YamlReader.Read(new SourceText("", text), new DiagnosticBag());
        var root = file.Root is ScalarNode alone && alone.Text.Contains(Mark, StringComparison.Ordinal) ? new MappingNode([new MappingEntry(alone, alone)], alone.Place) : file.Root;
        var spots = SpotWalk.Of(root);
        return spots.FirstOrDefault(s => s.Text?.Contains(Mark, StringComparison.Ordinal) == true) is { } spot && spot.Text!.All(c => IsOfWord(c) || c == Mark) ? AsValue(spot) : null;
    }

    /// <summary>What was made a key to be read is a value where no key can stand.</summary>
    private static Spot AsValue(Spot spot) => spot is { IsKey: false, MapForm: not null } && ReferenceEquals(spot.Key, spot.Node) && spot.Parent is { } parent
        ? parent with { Node = spot.Node, Form = spot.MapForm }
        : spot;
}
