using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Three columns: what it is about, and the two sides; each wrapped in its own width.</summary>
internal sealed class SideBySide(Explanation text, int width, int indent)
{
    private const int Gap = 2;

    private readonly int _side = (width - indent) / 3;

    /// <summary>Adds a row; each cell has one style.</summary>
    public void Add(StyledText about, StyledText first, StyledText second)
    {
        StyledText[] cells = [about, first, second];
        int[] widths = [width - indent - (2 * (_side + Gap)), _side, _side];
        var lines = cells.Select((c, i) => Wrap(c.Text, widths[i])).ToArray();
        for (var line = 0; line < lines.Max(l => l.Count); line++)
        {
            var row = cells.Select((c, i) => c with { Text = Cell(lines[i], line, i < 2 ? widths[i] + Gap : 0) });
            text.AddLine([new StyledText(new string(' ', indent), TextStyle.Plain), .. row]);
        }
    }

    private static string Cell(List<string> lines, int line, int width) => (line < lines.Count ? lines[line] : "").PadRight(width);

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ').SelectMany(w => Break(w, width)))
        {
            if (lines[^1].Length == 0)
            {
                lines[^1] = word;
            }
            else if (lines[^1].Length + 1 + word.Length <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    /// <summary>Breaks a long word, behind a hyphen where it has one.</summary>
    private static IEnumerable<string> Break(string word, int width)
    {
        while (word.Length > width)
        {
            var hyphen = word.LastIndexOf('-', width - 1);
            var end = hyphen > 0 ? hyphen + 1 : width;
            yield return word[..end];
            word = word[end..];
        }

        yield return word;
    }
}
