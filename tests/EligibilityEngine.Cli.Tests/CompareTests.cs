using System.Text.Json;
using EligibilityEngine.Law;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary><c>compare</c>: two laws, horizons, rulebooks or readings; for a case, or who is affected.</summary>
public class CompareTests
{
    private const string Student = Tool.Xyland + "/cases/student.yaml";

    private static readonly string[] Man = ["sex=male", "age=20", "--on", "2020-05-01", "--assume", "ordinary"];
    private static readonly string[] Read = ["--reading", "doctorate=does-not-count"];

    [Fact]
    public void A_case_under_the_law_of_two_days()
    {
        var run = Tool.Run(["compare", .. Man, .. Read, "--law-of", "2013-01-01", "--with", "2020-01-01"]);

        run.Out.ShouldBeGolden("compare");
        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public void Without_a_case_it_is_told_who_is_affected()
    {
        var run = Tool.Run("compare", "--law-of", "2013-01-01", "--with", "2020-01-01");

        run.Out.ShouldBeGolden("compare-affected");
        run.Code.Should().Be(0);
    }

    [Fact]
    public void Without_a_law_of_its_own_the_first_side_has_the_law_of_the_day_of_the_facts() =>
        Tool.Run(["compare", .. Man, .. Read, "--with", "2011-01-01"]).Out.Should().Contain("The law of 1 May 2020");

    [Fact]
    public void A_case_file_is_compared_as_well()
    {
        var run = Tool.Run("compare", Student, "--with", "2011-01-01");

        run.Out.Should().MatchRegex("conscription +deferred +not-liable\n");
        run.Out.Should().Be(Tool.Run("compare", "--case", Student, "--with", "2011-01-01").Out);
    }

    [Fact]
    public void Two_horizons_of_knowledge()
    {
        var run = Tool.Run(["compare", .. Man, .. Read, "--known-by", "2014-01-01", "--with-known-by", "2019-01-01"]);

        run.Out.Should().Contain("As known by 1 January").And.MatchRegex("service-term +24 months +12 months\n");
    }

    [Fact]
    public void Two_rulebooks()
    {
        using var other = Changed("below: 27", "below: 20");

        var run = Tool.Run(["compare", .. Man, .. Read, "--with-rules", other.At("rules")]);

        run.Out.Should().MatchRegex("conscription +liable +not-liable\n").And.Contain("its condition is true");
    }

    [Fact]
    public void The_persons_are_told_in_full_or_of_a_question()
    {
        string[] laws = ["compare", "--on", "2020-05-01", "--law-of", "2020-05-01", "--with", "2011-01-01"];

        var brief = Tool.Run(laws).Out;
        var full = Tool.Run([.. laws, "--full"]).Out;

        brief.Should().Contain("Provisions behind").And.EndWith("or --full for all.\n");
        full.Should().NotContain("Provisions behind");
        full.Split('\n').Length.Should().BeGreaterThan(brief.Split('\n').Length);
        Tool.Run([.. laws, "--question", "conscription"]).Out.Should().Contain("A person who").And.NotContain("Provisions behind");
    }

    [Fact]
    public void Who_is_affected_by_a_change_of_the_rulebook()
    {
        using var other = Changed("below: 27", "below: 30");

        var run = Tool.Run("compare", "--on", "2020-05-01", "--with-rules", other.At("rules"), "--question", "conscription");

        run.Out.Should().Contain("not-liable -> liable\n").And.Contain("was born on 2 May 1990 to 1 May 1993");
    }

    [Fact]
    public void A_broken_second_rulebook_is_told()
    {
        using var other = Changed("below: 27", "below: soon");

        Tool.Run(["compare", .. Man, "--with-rules", other.At("rules")]).Code.Should().Be(2);
    }

    [Fact]
    public void Two_readings()
    {
        var run = Tool.Run(["compare", .. Man, .. Read, "--with-reading", "doctorate=counts"]);

        run.Out.Should().MatchRegex("conscription +liable +deferred\n").And.Contain("Doctorate=does-not-count");
    }

    [Fact]
    public void Who_is_affected_by_how_the_law_is_read() =>
        Tool.Run(["compare", .. Read, "--with-reading", "doctorate=counts", "--on", "2020-05-01", "--question", "conscription"]).Out
            .Should().Contain("liable -> deferred\n").And.NotContain("If the law is read so");

    [Fact]
    public void All_readings_at_once()
    {
        var run = Tool.Run(["compare", .. Man, "--readings"]);

        run.Out.ShouldBeGolden("compare-readings");
        run.Code.Should().Be(0);
    }

    [Fact]
    public void All_readings_of_one_question() =>
        Tool.Run(["compare", .. Man, "--readings", "--question", "service-term"]).Out.Should().StartWith("Term of service: it depends on a reading");

    [Fact]
    public void Only_the_questions_asked_about_are_compared() =>
        Tool.Run(["compare", .. Man, .. Read, "--with", "2011-01-01", "--question", "service-term"]).Out.Should().Contain("service-term").And.NotMatchRegex("\n  conscription ");

    [Fact]
    public void The_facts_are_those_of_the_day_given() =>
        Tool.Run(["compare", "born=2000-05-02", "sex=male", "--assume", "ordinary", "--on", "2018-05-02", "--with", "2011-01-01", .. Read]).Out.Should().MatchRegex("conscription +liable +not-liable");

    [Fact]
    public void Without_a_day_it_is_today_and_the_answer_says_so()
    {
        Tool.Run("compare", "age=20", "--with", "2011-01-01").Out.Should().StartWith("No day was given, so today is taken: 2020-05-01.\n");
        Tool.Run("compare", "--with", "2011-01-01").Out.Should().StartWith("No day was given, so today is taken: 2020-05-01.\n");
        Tool.Run("compare", "--law-of", "2012-06-01", "--with", "2011-01-01").Out.Should().NotContain("today");
    }

    [Fact]
    public void Texts_are_in_the_language_asked_for() =>
        Tool.Run(["compare", .. Man, .. Read, "--with", "2011-01-01", "--language", "ru"]).Out.Should().Contain("Мужчины от 18 до 27 лет");

    [Theory]
    [InlineData("eligibility-comparison", "age=20", "--with", "2011-01-01")]
    [InlineData("eligibility-affected", "--with", "2011-01-01")]
    [InlineData("eligibility-readings", "age=20", "--readings")]
    public void Json_is_of_a_format_of_its_own(string format, params string[] args)
    {
        var run = Tool.Run(["compare", .. args, "--on", "2020-05-01", "--json"]);

        JsonDocument.Parse(run.Out).RootElement.GetProperty("format").GetString().Should().Be(format);
        run.Out.Should().Be(Tool.Run(["compare", .. args, "--on", "2020-05-01", "--json"]).Out);
    }

    [Theory]
    [InlineData("there is nothing to compare with: give `--with`, `--with-known-by`, `--with-rules` or `--with-reading`, or `--readings`", "age=20")]
    [InlineData("there is nothing to compare with", "--law-of", "2020-01-01")]
    [InlineData("`--readings` needs a case: give facts or a case file", "--readings")]
    [InlineData("`--readings` compares all readings with each other, so `--with` does not go with it", "age=20", "--readings", "--with", "2020-01-01")]
    [InlineData("`--assume` belongs to a case", "--assume", "ordinary", "--with", "2020-01-01")]
    [InlineData("the rulebook has no reading named `doctorat`; did you mean `doctorate`?", "age=20", "--with-reading", "doctorat=counts")]
    [InlineData("`perhaps` is not an alternative of the reading `doctorate`, which has `counts`, `does-not-count`", "age=20", "--with-reading", "doctorate=perhaps")]
    [InlineData("`doctorate`, given for `--reading`, is not written name=alternative", "age=20", "--with", "2020-01-01", "--reading", "doctorate")]
    [InlineData("the rulebook has no question named `conscriptoin`; did you mean `conscription`?", "age=20", "--with", "2020-01-01", "--question", "conscriptoin")]
    [InlineData("there is no folder `nowhere`", "age=20", "--with-rules", "nowhere")]
    public void What_does_not_go_together_is_told_in_plain_words(string message, params string[] args)
    {
        var run = Tool.Run(["compare", .. args]);

        run.Error.Should().StartWith($"eligibility: {message}");
        run.Out.Should().BeEmpty();
        run.Code.Should().Be(1);
    }

    [Fact]
    public void A_mistake_in_a_fact_is_told_once_with_its_place()
    {
        var run = Tool.Run("compare", "agee=20", "--on", "2020-05-01", "--with", "2011-01-01");

        run.Error.Should().Contain("`agee`").And.Contain("did you mean `age`?");
        run.Code.Should().Be(1);
    }

    /// <summary>Xyland with other rules.</summary>
    private static TemporaryFolder Changed(string was, string becomes)
    {
        var folder = TemporaryFolder.WithXyland();
        folder.Change("rules/conscription.yaml", was, becomes);
        return folder;
    }
}
