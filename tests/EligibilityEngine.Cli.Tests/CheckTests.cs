using EligibilityEngine.Law;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The case that a command line makes.</summary>
public class CheckTests
{
    private const string Student = Tool.Xyland + "/cases/student.yaml";

    private static readonly string[] Man = ["sex=male", "age=20", "doctorate=does-not-count"];

    [Fact]
    public void A_man_of_twenty_is_told_why_he_is_liable()
    {
        var run = Tool.Run(["check", .. Man, "--on", "2020-05-01", "--assume", "ordinary"]);

        run.Out.ShouldBeGolden("check");
        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public void An_undetermined_answer_is_an_answer()
    {
        var run = Tool.Run("check", "sex=male", "--on", "2020-05-01");

        run.Out.ShouldBeGolden("check-undetermined");
        run.Code.Should().Be(0);
    }

    [Theory]
    [InlineData("check", Student)]
    [InlineData("check", "--case", Student)]
    public void A_case_file_is_a_word_or_an_option(params string[] args) =>
        Tool.Run(args).Out.Should().StartWith("On 1 May 2020, under the law of 1 January 2013, the person is deferred from\nconscription.\n");

    [Fact]
    public void Words_replace_what_the_case_file_says() =>
        Tool.Run("check", Student, "full-time-student=no", "doctorate=does-not-count", "--full").Out.Should().Contain("Liability to conscription: liable\n");

    [Fact]
    public void Options_replace_the_days_of_the_case_file() =>
        Tool.Run("check", Student, "--on", "2021-01-01", "--law-of", "2019-01-01").Out.Should().StartWith("On 1 January 2021, under the law of 1 January 2019,");

    [Fact]
    public void Nothing_is_assumed_where_the_command_line_says_so() =>
        Tool.Run("check", Student, "--assume", "nothing").Out.Should().StartWith("Undetermined:").And.NotContain("Assuming");

    [Fact]
    public void Without_a_day_it_is_today_and_the_answer_says_so() =>
        Tool.Run(["check", .. Man]).Out.Should().StartWith("No day was given, so today is taken: 2020-05-01.\n");

    [Fact]
    public void Beside_json_the_note_on_today_does_not_disturb()
    {
        var run = Tool.Run(["check", .. Man, "--json"]);

        run.Out.Should().StartWith("{");
        run.Error.Should().Be("No day was given, so today is taken: 2020-05-01.\n");
    }

    [Fact]
    public void With_a_day_nobody_is_told_of_today() => Tool.Run(["check", .. Man, "--on", "2020-05-01"]).Out.Should().NotContain("today");

    [Fact]
    public void The_law_of_another_day_is_applied() =>
        Tool.Run(["check", .. Man, "--on", "2020-05-01", "--law-of", "2011-01-01", "--assume", "ordinary", "--full"]).Out.Should().Contain("Liability to conscription: not-liable\n");

    [Fact]
    public void What_was_published_after_the_horizon_is_not_known()
    {
        string[] known = ["check", .. Man, "--on", "2020-05-01", "--assume", "ordinary", "--question", "service-term"];

        Tool.Run(known).Out.Should().Contain("must serve for 12 months");
        Tool.Run([.. known, "--known-by", "2015-01-01"]).Out.Should().Contain("must serve for 24 months");
    }

    [Fact]
    public void Two_questions_are_told_in_full()
    {
        var text = Tool.Run(["check", .. Man, "--on", "2020-05-01", "--assume", "ordinary", "--question", "service-term", "--question", "conscription", "--full"]).Out;

        text.Should().Contain("Term of service: 12 months\n  Because").And.Contain("Liability to conscription: liable\n  Because");
    }

    [Fact]
    public void Full_tells_everything_that_the_answer_rests_on() =>
        Tool.Run(["check", .. Man, "--on", "2020-05-01", "--assume", "ordinary", "--full"]).Out.ShouldBeGolden("check-full");

    [Fact]
    public void What_was_assumed_is_listed() =>
        Tool.Run(["check", .. Man, "--on", "2020-05-01", "--assume", "ordinary", "--assumptions"]).Out.ShouldBeGolden("check-assumptions");

    [Fact]
    public void Why_shows_every_condition() =>
        Tool.Run(["check", .. Man, "--on", "2020-05-01", "--assume", "ordinary", "--why"]).Out.ShouldBeGolden("check-why");

    [Fact]
    public void Texts_are_in_the_language_asked_for() =>
        Tool.Run(["check", .. Man, "--on", "2020-05-01", "--assume", "ordinary", "--language", "ru"]).Out.Should().Contain("подлежит призыву");

    [Fact]
    public void Json_is_what_the_engine_writes()
    {
        var rulebook = Rulebook.Load(Tool.Rules).Value;
        var decision = rulebook.Decide(Case.FromWords(Man, new Case(new DateOnly(2020, 5, 1))).Value).Value;

        Tool.Run(["check", .. Man, "--on", "2020-05-01", "--json"]).Out.Should().Be(decision.ToJson());
    }

    [Theory]
    [InlineData("--why")]
    [InlineData("--question", "conscription")]
    public void What_has_no_effect_beside_json_is_refused(params string[] option)
    {
        var run = Tool.Run(["check", "age=20", "--json", .. option]);

        run.Code.Should().Be(1);
        run.Error.Should().StartWith($"eligibility: `{option[0]}` has no effect beside `--json`");
    }

    [Fact]
    public void A_line_is_as_wide_as_the_terminal()
    {
        var run = Tool.RunOn(t => t with { Width = 50 }, ["check", .. Man, "--on", "2020-05-01", "--rules", Tool.Rules]);

        run.Out.Split('\n').Max(l => l.Length).Should().BeInRange(40, 50);
    }
}
