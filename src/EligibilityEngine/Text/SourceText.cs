namespace EligibilityEngine.Text;

/// <summary>The text of one file (or of the words on a command line), with its lines.</summary>
public sealed class SourceText
{
    private readonly Lazy<string> _text;
    private readonly Lazy<int[]> _lineStarts;

    /// <summary>Keeps a text under the name by which diagnostics call it.</summary>
    /// <param name="path">The path shown in diagnostics; it need not exist.</param>
    /// <param name="text">The whole text.</param>
    public SourceText(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        Path = path;
        _text = new Lazy<string>(text);
        _lineStarts = new Lazy<int[]>(() => FindLineStarts(Text));
    }

    /// <summary>A text that is read when it is first asked for.</summary>
    internal SourceText(string path, Func<string> text)
    {
        Path = path;
        _text = new Lazy<string>(text);
        _lineStarts = new Lazy<int[]>(() => FindLineStarts(Text));
    }

    /// <summary>The path shown in diagnostics.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text => _text.Value;

    /// <summary>The place of a run of characters.</summary>
    /// <param name="start">Offset of the first character, from 0; clamped to the text.</param>
    /// <param name="length">Number of characters, 0 or more.</param>
    public TextPlace Place(int start, int length) =>
        new(this, Math.Clamp(start, 0, Text.Length), Math.Max(0, length));

    internal TextPlace PlaceAt(long line, long column, int length) =>
        Place(LineStart((int)line) + (int)column - 1, length);

    internal (int Line, int Column) LineAndColumn(int offset)
    {
        var index = Array.BinarySearch(_lineStarts.Value, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _lineStarts.Value[line] + 1);
    }

    internal string Line(int number)
    {
        var start = LineStart(number);
        var end = Text.AsSpan(start).IndexOfAny('\n', '\r');
        return end < 0 ? Text[start..] : Text.Substring(start, end);
    }

    private int LineStart(int number) => _lineStarts.Value[Math.Clamp(number - 1, 0, _lineStarts.Value.Length - 1)];

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (endsLine)
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
