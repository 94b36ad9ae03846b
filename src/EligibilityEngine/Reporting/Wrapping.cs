using System.Collections.Immutable;

namespace EligibilityEngine.Reporting;

/// <summary>Runs in lines that are not wider than a width, broken at spaces.</summary>
internal static class Wrapping
{
    /// <summary>The lines; none ends in a space. A word that is wider than a line stands on one of its own.</summary>
    /// <param name="runs">The text.</param>
    /// <param name="first">The width of the first line.</param>
    /// <param name="others">The width of the others.</param>
    public static IEnumerable<ImmutableArray<Run>> Wrap(IEnumerable<Run> runs, int first, int others)
    {
        var line = new List<Run>();
        var (width, column) = (first, 0);
        foreach (var word in Words(runs))
        {
            var length = Length(word);
            if (line.Count > 0 && column + length - Spaces(word) > width)
            {
                yield return Merged(line);
                line.Clear();
                (width, column) = (others, 0);
            }

            line.AddRange(word);
            column += length;
        }

        yield return Merged(line);
    }

    /// <summary>The lines of a cell: a word that is too wide is broken, behind a hyphen where it has one.</summary>
    public static List<ImmutableArray<Run>> WrapCell(IEnumerable<Run> runs, int width) => [.. Wrap(runs.SelectMany(r => Broken(r, width)), width, width)];

    public static int Length(IEnumerable<Run> runs) => runs.Sum(r => r.Text.Length);

    /// <summary>Words with the spaces after them; a word may go on in the next run.</summary>
    private static IEnumerable<List<Run>> Words(IEnumerable<Run> runs)
    {
        var word = new List<Run>();
        var hasEnded = false;
        foreach (var run in runs.Where(r => r.Text.Length > 0))
        {
            var start = 0;
            for (var i = 0; i < run.Text.Length; i++)
            {
                if (run.Text[i] == ' ')
                {
                    hasEnded = true;
                }
                else if (hasEnded)
                {
                    if (i > start)
                    {
                        word.Add(run with { Text = run.Text[start..i] });
                    }

                    yield return word;
                    (word, start, hasEnded) = ([], i, false);
                }
            }

            word.Add(run with { Text = run.Text[start..] });
        }

        yield return word;
    }

    private static IEnumerable<Run> Broken(Run run, int width)
    {
        foreach (var part in run.Text.Split(' ').Select((w, i) => i == 0 ? w : " " + w))
        {
            var word = part;
            while (word.TrimStart().Length > width)
            {
                var hyphen = word.LastIndexOf('-', width - 1);
                var end = hyphen > 0 ? hyphen + 1 : width;
                yield return run with { Text = word[..end] + " " };
                word = word[end..];
            }

            yield return run with { Text = word };
        }
    }

    /// <summary>How many spaces a text ends in.</summary>
    private static int Spaces(List<Run> runs)
    {
        var spaces = 0;
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            var kept = runs[i].Text.AsSpan().TrimEnd(' ').Length;
            spaces += runs[i].Text.Length - kept;
            if (kept > 0)
            {
                break;
            }
        }

        return spaces;
    }

    /// <summary>What has one style and one name in one run, without the spaces at the end.</summary>
    private static ImmutableArray<Run> Merged(List<Run> runs)
    {
        var left = Length(runs) - Spaces(runs);
        var merged = ImmutableArray.CreateBuilder<Run>();
        foreach (var whole in runs.TakeWhile(_ => left > 0))
        {
            var run = whole.Text.Length <= left ? whole : whole with { Text = whole.Text[..left] };
            left -= run.Text.Length;
            if (merged.Count > 0 && merged[^1].Style == run.Style && merged[^1].Of == run.Of)
            {
                merged[^1] = run with { Text = merged[^1].Text + run.Text };
            }
            else
            {
                merged.Add(run);
            }
        }

        return merged.ToImmutable();
    }
}
