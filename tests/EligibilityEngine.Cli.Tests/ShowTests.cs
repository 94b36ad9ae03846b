using EligibilityEngine.Law;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>What the rulebook has under a name.</summary>
public class ShowTests
{
    [Theory]
    [InlineData("provision", "xy-31")]
    [InlineData("exception", "xy-35")]
    [InlineData("fact", "children")]
    [InlineData("derived-fact", "age")]
    [InlineData("definition", "breadwinner")]
    [InlineData("question", "conscription")]
    [InlineData("amount", "service-term")]
    [InlineData("reading", "doctorate")]
    [InlineData("event", "term-halved")]
    [InlineData("constraint", "nobody-is-that-old")]
    [InlineData("contradiction", "upper-age")]
    [InlineData("source", "report-2015")]
    [InlineData("statement", "act-2012/art-40")]
    public void Everything_with_a_name_can_be_shown(string golden, string name)
    {
        var run = Tool.Run("show", name);

        run.Out.ShouldBeGolden("show-" + golden);
        run.Code.Should().Be(0);
    }

    [Theory]
    [InlineData("stands", "stands: A provision stands when it applies and no exception to it stands.\n")]
    [InlineData("Толкование", "reading: One of several ways in which a text of the law can be understood;\n  unknown until somebody chooses.\n")]
    public void A_word_of_the_tool_is_explained_in_whatever_language_it_is_asked_for(string word, string told)
    {
        var run = Tool.Run("show", word);

        run.Out.Should().Be(told);
        run.Code.Should().Be(0);
    }

    [Theory]
    [InlineData("summons", "шақыру қағазы")]
    [InlineData("әскери есеп", "воинский учёт")]
    public void A_term_of_the_law_is_told_in_all_languages_that_have_one(string word, string other)
    {
        var run = Tool.RunBare("show", word, "--rules", "rules/kz");

        run.Out.Should().Contain(other);
        run.Code.Should().Be(0);
    }

    [Fact]
    public void All_names_are_listed_by_kind() => Tool.Run("show").Out.ShouldBeGolden("show");

    [Fact]
    public void One_kind_can_be_listed_alone() => Tool.Run("show", "--kind", "statement").Out.ShouldBeGolden("show-kind");

    [Fact]
    public void A_kind_limits_what_a_name_finds()
    {
        var run = Tool.Run("show", "age", "--kind", "event");

        run.Error.Should().StartWith("eligibility: the rulebook has nothing named `age`\n");
        run.Code.Should().Be(1);
    }

    [Fact]
    public void A_misspelt_name_offers_the_nearest()
    {
        var run = Tool.Run("show", "breadwiner");

        run.Error.Should().StartWith("eligibility: the rulebook has nothing named `breadwiner`; did you mean `breadwinner`?\n");
        run.Code.Should().Be(1);
    }

    [Theory]
    [InlineData("xy-31")]
    [InlineData("--kind", "provision")]
    public void Texts_are_in_the_language_asked_for(params string[] args)
    {
        Tool.Run(["show", .. args]).Out.Should().NotContain("Мужчины");
        Tool.Run(["show", .. args, "--language", "ru"]).Out.Should().Contain("Мужчины");
    }

    [Fact]
    public void Two_things_of_one_name_are_both_shown()
    {
        using var folder = TemporaryFolder.WithXyland();
        folder.Change("rules/conscription.yaml", "contradiction: upper-age", "contradiction: xy-31");

        Tool.RunBare("show", "xy-31", "--rules", folder.At("rules")).Out.Should().StartWith("Provision xy-31\n").And.Contain("\n\nContradiction xy-31\n");
    }

    [Theory]
    [InlineData("coverage", "en")]
    [InlineData("coverage-ru", "ru")]
    [InlineData("coverage-kk", "kk")]
    public void What_of_a_source_is_covered_is_shown_paragraph_by_paragraph(string golden, string language)
    {
        using var folder = TemporaryFolder.WithXyland();
        folder.Change("sources/act-2012.yaml", "statements:", "paragraphs: [ 9, 24, 31, 35, 36, 40, 41, { paragraph: [ 1(1), 1(2) ], why: not-about-persons }, { paragraph: 10(1), why: repeats 31 }, { paragraph: 12, why: secret }, { paragraph: 11, why: not-found } ]\nstatements:");
        folder.Change("sources/act-2012.yaml", "two years. }", "two years., paragraphs: 24 }");
        folder.Change("sources/act-2012.yaml", "may be called up. }", "may be called up., paragraphs: [ 31, 24 ] }");
        folder.Change("sources/act-2012.yaml", "are deferred. }", "are deferred., paragraphs: 35 }");
        folder.Change("sources/act-2012.yaml", "is deferred. }", "is deferred., paragraphs: 36 }");
        folder.Change("sources/act-2012.yaml", "alternative service. }", "alternative service., paragraphs: 40 }");
        folder.Change("sources/act-2012.yaml", "to the reserve. }", "to the reserve., paragraphs: 41 }");

        var run = Tool.RunBare("show", "--coverage", "act-2012", "--language", language, "--rules", folder.At("rules"));

        run.Out.ShouldBeGolden("show-" + golden);
        run.Code.Should().Be(0);
    }

    [Fact]
    public void A_source_that_lists_no_paragraphs_says_so() =>
        Tool.Run("show", "--coverage", "report-2015").Out.Should().Contain("The source does not list its paragraphs.").And.EndWith("0 paragraphs: 0 covered by statements, 0 with a word why not, 0 uncovered\n");

    [Theory]
    [InlineData("the rulebook has no source named `act-2021`; did you mean `act-2012`?", "--coverage", "act-2021")]
    [InlineData("`--coverage` is of one source alone, so `xy-31` does not go with it", "xy-31", "--coverage", "act-2012")]
    [InlineData("`--coverage` is of one source alone, so `--kind` does not go with it", "--kind", "fact", "--coverage", "act-2012")]
    public void Only_a_source_has_paragraphs(string message, params string[] args)
    {
        var run = Tool.Run(["show", .. args]);

        run.Error.Should().StartWith($"eligibility: {message}\n");
        run.Code.Should().Be(1);
    }

    [Fact]
    public void The_list_of_the_largest_rulebook_fits_eighty_columns() =>
        Tool.RunBare("show", "--kind", "provision").Out.Split('\n').Max(l => l.Length).Should().BeInRange(60, 80);
}
