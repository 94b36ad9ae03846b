using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>What goes when an entry or an item goes: its lines, or its part of what is in brackets.</summary>
internal sealed class Removal(Context context)
{
    private readonly SourceText _source = context.Source;

    /// <summary>From a key, or an item, to the end of its value; null where something would lose its dash.</summary>
    public TextPlace? Of(SyntaxNode first, SyntaxNode last)
    {
        var (start, end) = (first.Place.Start, Math.Max(Extents.EndOf(last), Extents.EndOf(first)));
        var (lineStart, head) = LineOf(start);
        if (string.IsNullOrWhiteSpace(head) || (head.Trim() == "-" && ReferenceEquals(first, last)))
        {
            return _source.Place(lineStart, AfterLine(end) - lineStart);
        }

        return head.AsSpan().IndexOfAny('[', '{') >= 0 ? InBrackets(start, end) : null;
    }

    /// <summary>A key that is in no map, since another had its name: its line and what stands deeper below it.</summary>
    public TextPlace? OfLine(TextPlace key)
    {
        var (lineStart, head) = LineOf(key.Start);
        if (!string.IsNullOrWhiteSpace(head))
        {
            return null;
        }

        var end = AfterLine(key.Start);
        while (end < _source.Text.Length && IsDeeper(end, head.Length))
        {
            end = AfterLine(end);
        }

        return _source.Place(lineStart, end - lineStart);
    }

    private (int Start, string Head) LineOf(int offset)
    {
        var start = _source.PlaceAt(_source.LineAndColumn(offset).Line, 1, 0).Start;
        return (start, _source.Text[start..offset]);
    }

    private bool IsDeeper(int lineStart, int column)
    {
        var line = _source.Line(_source.LineAndColumn(lineStart).Line);
        return line.Length - line.TrimStart(' ').Length > column && line.Trim().Length > 0;
    }

    private int AfterLine(int offset) => _source.Text.IndexOf('\n', offset) is var end and >= 0 ? end + 1 : _source.Text.Length;

    /// <summary>With the comma after it, or the one before it.</summary>
    private TextPlace InBrackets(int start, int end)
    {
        var text = _source.Text;
        var after = end;
        while (after < text.Length && text[after] == ' ')
        {
            after++;
        }

        if (after < text.Length && text[after] == ',')
        {
            after++;
            return _source.Place(start, (after < text.Length && text[after] == ' ' ? after + 1 : after) - start);
        }

        var before = text.AsSpan(0, start).TrimEnd(' ').Length;
        return before > 0 && text[before - 1] == ',' ? _source.Place(before - 1, end - before + 1) : _source.Place(start, end - start);
    }
}
