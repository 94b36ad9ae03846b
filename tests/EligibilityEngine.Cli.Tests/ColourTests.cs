using EligibilityEngine.Law;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>Colours only where the terminal has them.</summary>
public class ColourTests
{
    private const char Escape = '\u001b';

    [Theory]
    [InlineData("check", "sex=male", "age=20", "--on", "2020-05-01")]
    [InlineData("lint")]
    [InlineData("test", Tool.Xyland + "/scenarios")]
    [InlineData("show")]
    [InlineData("show", "xy-31")]
    public void Colours_change_nothing_but_the_colour(params string[] args)
    {
        string[] all = [.. args, "--rules", Tool.Rules];
        var plain = Tool.RunBare(all).Out;
        var coloured = Tool.RunOn(t => t with { HasColours = true }, all).Out;

        plain.Should().NotContain(Escape.ToString());
        coloured.Should().Contain(Escape.ToString());
        WithoutColours(coloured).Should().Be(plain);
    }

    [Fact]
    public void Mistakes_are_coloured_by_their_own_terminal()
    {
        string[] args = ["check", "aeg=20", "--on", "2020-05-01", "--rules", Tool.Rules];
        var plain = Tool.RunOn(t => t with { HasColours = true }, args).Error;
        var coloured = Tool.RunOn(t => t with { ErrorHasColours = true }, args).Error;

        plain.Should().NotContain(Escape.ToString());
        coloured.Should().Contain(Escape.ToString());
        WithoutColours(coloured).Should().Be(plain);
    }

    [Theory]
    [InlineData("check", "\u001b[31mage=20")]
    [InlineData("check", "sex=\u001b[31m\u009b\u202e")]
    [InlineData("check", "--\u001b[31m")]
    [InlineData("show", "\u001b[31m")]
    public void A_terminal_is_never_sent_what_it_would_obey(params string[] args)
    {
        var run = Tool.Run(args);

        run.Code.Should().Be(1);
        (run.Out + run.Error).Should().NotContainAny(Escape.ToString(), "\u009b", "\u202e").And.Contain("\uFFFD");
    }

    /// <summary>Without the escape sequences, and without spaces at the end of a line that had a colour.</summary>
    private static string WithoutColours(string text)
    {
        var plain = System.Text.RegularExpressions.Regex.Replace(text, Escape + @"\[[0-9;]*m", "");
        return string.Join('\n', plain.Split('\n').Select(l => l.TrimEnd()));
    }
}
