using System.Collections.Immutable;
using System.Text;
using EligibilityEngine.Reporting;

namespace EligibilityEngine;

/// <summary>A text for people as lines of styled runs, wrapped to a width.</summary>
public sealed class Explanation
{
    private readonly List<ImmutableArray<StyledText>> _lines = [];
    private readonly int _width;

    internal Explanation(int width) => _width = width;

    /// <summary>The lines.</summary>
    public IReadOnlyList<ImmutableArray<StyledText>> Lines => _lines;

    /// <summary>The text without styles, each line ending in a line feed.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var line in _lines)
        {
            foreach (var run in line)
            {
                text.Append(run.Text);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    internal void Empty() => _lines.Add([]);

    /// <summary>Adds a paragraph, wrapped at spaces; all lines but the first are indented by <paramref name="hang"/> more.</summary>
    internal void Add(int indent, int hang, params StyledText[] runs)
    {
        var line = new List<StyledText>();
        var column = Indent(line, indent);
        var start = column;
        foreach (var (text, style) in runs.SelectMany(Words))
        {
            if (column > start && column + text.TrimEnd().Length > _width)
            {
                Flush(line);
                column = start = Indent(line, indent + hang);
            }

            line.Add(new StyledText(text, style));
            column += text.Length;
        }

        Flush(line);
    }

    /// <summary>Adds a line that the caller has wrapped; what is blank at its end is left out.</summary>
    internal void AddLine(params IEnumerable<StyledText> runs) =>
        Flush([.. runs.Reverse().SkipWhile(r => string.IsNullOrWhiteSpace(r.Text)).Reverse()]);

    private static int Indent(List<StyledText> line, int columns)
    {
        if (columns > 0)
        {
            line.Add(new StyledText(new string(' ', columns), TextStyle.Plain));
        }

        return columns;
    }

    /// <summary>Words with the spaces after them.</summary>
    private static IEnumerable<StyledText> Words(StyledText run)
    {
        var start = 0;
        while (start < run.Text.Length)
        {
            var space = run.Text.IndexOf(' ', start);
            var end = space < 0 ? run.Text.Length : space + 1;
            while (end < run.Text.Length && run.Text[end] == ' ')
            {
                end++;
            }

            yield return run with { Text = run.Text[start..end] };
            start = end;
        }
    }

    private void Flush(List<StyledText> line)
    {
        if (line.Count > 0)
        {
            line[^1] = line[^1] with { Text = line[^1].Text.TrimEnd() };
        }

        var merged = ImmutableArray.CreateBuilder<StyledText>();
        foreach (var run in line)
        {
            if (merged.Count > 0 && merged[^1].Style == run.Style)
            {
                merged[^1] = run with { Text = merged[^1].Text + run.Text };
            }
            else
            {
                merged.Add(run);
            }
        }

        _lines.Add(merged.ToImmutable());
        line.Clear();
    }
}
