using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>Finding things in a rulebook by their words.</summary>
public class SearchTests
{
    [Theory]
    [InlineData("provision xy-31 Men from 18 up to 27 are liable", "men", "liable")]
    [InlineData("fact full-time-student ", "study full time")]
    [InlineData("statement act-2012/art-31 ", "article", "31")]
    [InlineData("source act-2012 ", "parliament", "xyland")]
    [InlineData("event term-halved The term of service becomes one year", "one YEAR")]
    [InlineData("reading doctorate ", "doctor", "student")]
    [InlineData("question conscription Liability to conscription", "liability")]
    [InlineData("provision xy-31 ", "мужч", "подлеж")]
    [InlineData("provision xy-31 ", "xy-31")]
    public void Everything_is_found_by_the_beginnings_of_its_words_in_any_language(string first, params string[] words)
    {
        var run = Tool.Run(["show", "--search", .. words]);

        run.Code.Should().Be(0);
        run.Out.Split('\n').Should().Contain(l => l.StartsWith("  " + first, StringComparison.Ordinal), run.Out);
    }

    [Fact]
    public void What_has_the_words_in_its_name_comes_before_what_has_them_in_a_text() =>
        Tool.Run("show", "--search", "conscription").Out.Split('\n')[2].Should().Be("  question conscription Liability to conscription");

    [Fact]
    public void Where_the_words_stand_in_another_text_that_text_is_shown() => Tool.Run("show", "--search", "мужчины", "liable").Out.Should().Be(
        """
        1 has the words мужчины liable

          provision xy-31 Men from 18 up to 27 are liable
            Мужчины от 18 до 27 лет подлежат призыву

        """);

    [Fact]
    public void A_search_fits_on_a_screen_unless_all_is_asked_for()
    {
        var brief = Tool.RunBare("show", "--search", "service").Out;
        var full = Tool.RunBare("show", "--search", "service", "--full").Out;

        brief.TrimEnd().Split('\n').Length.Should().BeLessThanOrEqualTo(40);
        brief.Should().MatchRegex(@"and \d+ more; another word narrows them down, --full lists all\n$");
        full.Should().NotContain("--full").And.StartWith(brief.Split("\n  and ")[0]);
        full.Length.Should().BeGreaterThan(brief.Length);
    }

    [Fact]
    public void A_kind_limits_a_search() => Tool.Run("show", "--search", "men", "--kind", "statement").Out.Split('\n').Where(l => l.Length > 2 && l.StartsWith("  ", StringComparison.Ordinal) && l[2] != ' ')
        .Should().NotBeEmpty().And.OnlyContain(l => l.StartsWith("  statement "));

    [Theory]
    [InlineData("`zebra` occurs nowhere", "show", "--search", "zebra", "liable")]
    [InlineData("no text has all of these words: leave one out", "show", "--search", "parliament", "breadwinner")]
    [InlineData("there is no word to search for", "show", "--search", "...")]
    [InlineData("`--search` looks for words everywhere, so the name `xy-31` does not go with it: write all words behind `--search`", "show", "xy-31", "--search", "men")]
    [InlineData("`--glossary` explains terms, so `xy-31` does not go with it", "show", "xy-31", "--glossary")]
    [InlineData("`--full` lists all that `--search` finds, so it needs that option", "show", "--full")]
    public void What_finds_nothing_is_told(string message, params string[] args) =>
        Tool.Run(args).Should().Be(new Outcome(1, "", $"eligibility: {message}\nSee `eligibility show --help`.\n"));
}
