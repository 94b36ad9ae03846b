using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>A terminal is never sent what would steer it, wherever a text comes from.</summary>
public class ControlCharacterTests
{
    private const string Hostile = "\u001b[31mx\u0007\u009b";

    [Theory]
    [InlineData("check", "sex=" + Hostile, "--on", "2020-05-01")]
    [InlineData("check", Hostile + "=male", "--on", "2020-05-01")]
    [InlineData("check", "sex=male", "--on", "2020-05-01", "--question", Hostile)]
    [InlineData("check", "sex=male", "--on", Hostile)]
    [InlineData("show", Hostile)]
    [InlineData(Hostile)]
    [InlineData("lint", "--" + Hostile)]
    public void Words_of_the_command_line_are_shown_without_what_steers(params string[] args) => Shown(Tool.Run(args)).Should().Contain("[31mx");

    [Fact]
    public void So_are_texts_of_a_rulebook()
    {
        using var folder = TemporaryFolder.WithXyland();
        var rules = Path.Combine(folder.Path, "rules");
        var file = Path.Combine(rules, "conscription.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("title: A breadwinner", "title: \"A \\e[31mx\\a\\u009b\"", StringComparison.Ordinal));

        Shown(Tool.RunBare("show", "--rules", rules)).Should().NotBeEmpty();
        Shown(Tool.RunBare("check", "sex=male", "age=20", "--on", "2020-05-01", "--why", "--rules", rules)).Should().NotBeEmpty();
        Shown(Tool.RunBare("check", "sex=male", "age=20", "--on", "2020-05-01", "--json", "--rules", rules)).Should().NotBeEmpty();
    }

    [Fact]
    public void So_is_what_an_interview_repeats()
    {
        using var replies = new StringReader(Hostile + "\n");
        Shown(Tool.RunOn(t => t with { In = replies }, "ask", "--on", "2020-05-01", "--rules", Tool.Rules)).Should().Contain("> \uFFFD[31mx");
    }

    private static string Shown(Outcome run)
    {
        var all = run.Out + run.Error;
        all.Where(c => char.IsControl(c) && c != '\n').Should().BeEmpty();
        return all;
    }
}
