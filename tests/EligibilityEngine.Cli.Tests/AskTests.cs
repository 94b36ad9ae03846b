using System.Text.Json;
using EligibilityEngine.Law;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>Interviews, line by line.</summary>
public class AskTests
{
    private const string Kazakhstan = "rules/kz";

    [Fact]
    public void An_interview_asks_explains_goes_back_and_prints_the_decision()
    {
        var run = Ask(["no", "?", "perhaps", "1996", "3.2.2001, man", "back", "3.2.2001, man", "why do you ask?", "2", "unknown"], "--on", "2020-05-01");

        run.Out.ShouldBeGolden("ask");
        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public void The_end_of_the_input_ends_the_interview_and_tells_what_is_known()
    {
        var run = Ask(["age=20"], "--on", "2020-05-01", "--assume", "ordinary");

        run.Out.ShouldBeGolden("ask-unfinished");
        run.Code.Should().Be(0);
    }

    [Theory]
    [InlineData("quit")]
    [InlineData("Q")]
    [InlineData("Выход")]
    [InlineData("шығу")]
    public void Quit_ends_it(string word) =>
        Ask(["no", word, "sex=male"], "--on", "2020-05-01").Out.Should().Contain("The interview ends here.").And.NotContain("male\n");

    [Fact]
    public void Before_the_first_question_there_is_none() => Ask(["no", "back"], "--on", "2020-05-01").Out.Should().Contain("> back\nThis is the first question.\n");

    [Fact]
    public void What_is_settled_from_the_start_asks_nothing() =>
        Ask([], "citizen=no", "--on", "2020-05-01").Out.Should().Contain("Possible: not-liable\n\nThat settles it.\n").And.NotContain("> ");

    [Fact]
    public void Without_an_echo_replies_are_not_repeated()
    {
        var run = Tool.RunOn(t => t with { In = new StringReader("no\nquit\n"), EchoesInput = false }, "ask", "--on", "2020-05-01", "--rules", Tool.Rules);

        run.Out.Should().Contain("> The interview ends here.");
    }

    [Fact]
    public void The_saved_case_is_decided_as_the_interview_was()
    {
        using var folder = new TemporaryFolder();
        var run = Ask(["no", "citizen=no"], "--on", "2020-05-01", "--save", folder.At("case.yaml"));

        run.Out.Should().EndWith($"The case is in {folder.At("case.yaml")}.\n");
        File.ReadAllText(folder.At("case.yaml")).Should().Be("case: unnamed\non: 2020-05-01\nfacts:\n  citizen: no\n");
        Tool.Run("check", folder.At("case.yaml")).Out.Should().Contain("the person is not liable to\nconscription");
    }

    [Fact]
    public void What_is_known_and_not_known_is_saved_after_each_reply_and_gone_on_from()
    {
        using var folder = new TemporaryFolder();
        var file = folder.At("case.yaml");
        Ask(["no", "sex=male", "born=unknown"], "--on", "2020-05-01", "--save", file).Code.Should().Be(0);
        File.ReadAllText(file).Should().Be("case: unnamed\non: 2020-05-01\nfacts:\n  born: unknown\n  sex: male\n");

        var run = Ask(["citizen=no"], "--resume", file);

        run.Out.Should().Contain("That settles it.").And.NotContain("Take them so?").And.NotContain("When was the person born?");
        File.ReadAllText(file).Should().Contain("citizen: no");
    }

    [Fact]
    public void A_case_that_cannot_be_saved_is_told_before_anything_is_asked()
    {
        using var folder = new TemporaryFolder();
        foreach (var path in new[] { folder.At("missing/case.yaml"), folder.Path })
        {
            var run = Ask(["citizen=no"], "--on", "2020-05-01", "--save", path);

            run.Error.Should().StartWith($"eligibility: `{path}` ").And.Contain(path == folder.Path ? "is a folder" : "there is no such folder");
            run.Out.Should().BeEmpty();
            run.Code.Should().Be(1);
        }
    }

    [Fact]
    public void What_is_not_there_cannot_be_gone_on_from() => Ask([], "--resume", "nowhere.yaml").Error.Should().StartWith("eligibility: there is no file `nowhere.yaml`");

    [Fact]
    public void An_interview_can_be_about_several_questions()
    {
        var run = Ask(["citizen=no"], "--question", "conscription", "--question", "service-term", "--on", "2020-05-01", "--assume", "nothing");

        run.Out.Should().Contain("That settles it.");
        run.Code.Should().Be(0);
    }

    [Fact]
    public void It_offers_once_to_take_ordinary_things_as_ordinary_and_tells_at_the_end_which_it_took()
    {
        var run = Ask(["?", "perhaps", "да", "man, y, 20"], "--on", "2020-05-01", "--rules", Kazakhstan);

        run.Out.Should().Contain("things could be taken to be as they ordinarily are").And.Contain("  is fit for military service\n").And.Contain("Write `yes` to be asked only")
            .And.Contain("That settles it.").And.Contain("liable to conscript\nservice").And.Contain("lives in peacetime");
        Ask([], "--on", "2020-05-01", "--rules", Kazakhstan, "--assume", "ordinary").Out.Should().NotContain("Take them so?");
        Ask([], "--on", "2020-05-01", "--rules", Kazakhstan, "--assume", "nothing").Out.Should().NotContain("Take them so?");
    }

    [Fact]
    public void It_asks_in_the_language_asked_for() =>
        Ask(["sex=male", "age=20", "citizen=yes", "children=0"], "--on", "2020-05-01", "--language", "ru").Out.Replace("\n", " ", StringComparison.Ordinal).Should().Contain("подлежит призыву");

    [Fact]
    public void An_interview_by_the_law_of_Kazakhstan_ends_with_an_answer()
    {
        using var input = new StringReader("1996-01-10\nyes\nmale\n");
        var run = Tool.RunOn(t => t with { In = input }, "ask", "--on", "2019-05-30", "--assume", "ordinary", "--rules", Kazakhstan);

        run.Out.Should().Contain("When was the person born?").And.Contain("That settles it.").And.Contain("the person is liable to conscript\nservice");
        run.Code.Should().Be(0);
    }

    [Fact]
    public void What_is_possible_is_told_in_words() => Tool.Run("possible", "sex=male", "--on", "2014-05-01", "--question", "service-term").Out.ShouldBeGolden("possible");

    [Fact]
    public void What_is_possible_can_be_read_by_programs()
    {
        var run = Tool.Run("possible", "sex=male", "--on", "2014-05-01", "--question", "service-term", "--json");
        using var json = JsonDocument.Parse(run.Out);

        run.Out.ShouldBeGolden("possible-json");
        json.RootElement.GetProperty("questions")[0].GetProperty("outcomes").GetArrayLength().Should().Be(3);
    }

    private static Outcome Ask(string[] replies, params string[] args)
    {
        using var input = new StringReader(string.Concat(replies.Select(r => r + "\n")));
        return Tool.RunOn(t => t with { In = input }, ["ask", .. args, .. args.Contains("--rules") ? [] : new[] { "--rules", Tool.Rules }]);
    }
}
