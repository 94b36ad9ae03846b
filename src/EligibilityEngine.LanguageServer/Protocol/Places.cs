using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Protocol;

/// <summary>Places of texts as positions of editors, and back. Both count UTF-16 code units.</summary>
internal static class Places
{
    public static TextRange RangeOf(TextPlace place)
    {
        var end = Math.Min(place.Start + place.Length, place.Source.Text.Length);
        return new TextRange(PositionOf(place.Source, place.Start), PositionOf(place.Source, end));
    }

    public static Position PositionOf(SourceText source, int offset)
    {
        var (line, column) = source.LineAndColumn(offset);
        return new Position(line - 1, column - 1);
    }

    /// <summary>The offset of a position; one past the end of its line is at its end, one past the last line at the end of the text.</summary>
    public static int OffsetOf(SourceText source, Position position)
    {
        var end = PositionOf(source, source.Text.Length);
        if (position.Line > end.Line)
        {
            return source.Text.Length;
        }

        var start = source.PlaceAt(Math.Max(0, position.Line) + 1, 1, 0).Start;
        return start + Math.Clamp(position.Character, 0, source.Line(Math.Max(0, position.Line) + 1).Length);
    }

    public static TextPlace PlaceOf(SourceText source, TextRange range)
    {
        var start = OffsetOf(source, range.Start);
        return source.Place(start, Math.Max(0, OffsetOf(source, range.End) - start));
    }
}
