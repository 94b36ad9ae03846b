namespace EligibilityEngine.Text;

/// <summary>A run of characters in a source text: where a diagnostic points, where a provision was written.</summary>
/// <param name="Source">The text that it lies in.</param>
/// <param name="Start">Offset of the first character, from 0.</param>
/// <param name="Length">Number of characters; may run past the end of a line, in which case only the first line is shown.</param>
public sealed record TextPlace(SourceText Source, int Start, int Length)
{
    /// <summary>The line of the first character, from 1.</summary>
    public int Line => Source.LineAndColumn(Start).Line;

    /// <summary>The column of the first character, from 1, in UTF-16 code units.</summary>
    public int Column => Source.LineAndColumn(Start).Column;

    /// <summary>The path of the text.</summary>
    public string Path => Source.Path;

    /// <summary><c>path:line:column</c>.</summary>
    public override string ToString() => $"{Path}:{Line}:{Column}";
}
