using System.Text;
using System.Text.RegularExpressions;
using EligibilityEngine.Law;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>What README.md shows is what the tool prints. A line <c>...</c> stands for lines left out; UPDATE_GOLDEN=1 rewrites the blocks.</summary>
public partial class ReadmeTests
{

    private static string Path => System.IO.Path.Combine(Tool.Root, "README.md");

    [Fact]
    public void Every_example_in_the_README_prints_what_it_shows()
    {
        var written = File.ReadAllText(Path);
        var real = Rewrite(written);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(Path, real);
        }

        real.Should().Be(File.ReadAllText(Path));
        written.Split('\n').Count(Prompt().IsMatch).Should().BeGreaterThan(3);
    }

    private static string Rewrite(string text)
    {
        var result = new StringBuilder();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            result.Append(i == 0 ? "" : "\n").Append(lines[i]);
            if (Prompt().Match(lines[i]) is not { Success: true } prompt)
            {
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, l => l == "```" || Prompt().IsMatch(l));
            var shown = lines[(i + 1)..end];
            foreach (var line in Fit(Print(prompt.Groups["command"].Value, prompt.Groups["input"].Value), shown))
            {
                result.Append('\n').Append(line);
            }

            i = end - 1;
        }

        return result.ToString();
    }

    /// <summary>The real output, with the same lines left out: as many at the top as are shown before <c>...</c>, as many at the end as after it.</summary>
    private static List<string> Fit(List<string> real, string[] shown)
    {
        var gap = Array.IndexOf(shown, "...");
        if (gap < 0)
        {
            return real;
        }

        var after = shown.Length - gap - 1;
        return real.Count <= gap + after ? real : [.. real.Take(gap), "...", .. real.TakeLast(after)];
    }

    private static List<string> Print(string command, string input)
    {
        using var replies = new StringReader(input + "\n");
        var run = Tool.RunOn(t => t with { In = replies }, command.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return [.. (run.Out + run.Error).TrimEnd('\n').Split('\n')];
    }

    /// <summary>A command of the tool; perhaps with a line for it to read.</summary>
    [GeneratedRegex(@"^\$ (echo (?<input>.*) \| )?eligibility (?<command>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Prompt();
}
