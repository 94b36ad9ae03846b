using EligibilityEngine.Law;
using EligibilityEngine.Text;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>Mistakes in a case are told on the error output, each underlined.</summary>
public class CaseMistakeTests
{
    [Fact]
    public void Words_that_say_nothing_are_underlined()
    {
        var run = Tool.Run("check", "sex=male", "citizen", "age=20", "sex=female", "--on", "2020-05-01");

        run.Error.ShouldBeGolden("check-bad-words");
        run.Code.Should().Be(1);
        run.Out.Should().BeEmpty();
    }

    [Fact]
    public void Unknown_names_and_wrong_values_are_all_underlined()
    {
        var run = Tool.Run("check", "sex=mal", "aeg=20", "children=21", "born=2020-02-30", "--on", "2020-05-01");

        run.Error.ShouldBeGolden("check-wrong-values");
        run.Code.Should().Be(1);
    }

    [Theory]
    [InlineData("=yes")]
    [InlineData("citizen=")]
    [InlineData("citizen")]
    public void A_word_has_a_name_and_a_value(string word)
    {
        var mistakes = Case.FromWords(["age=20", word], new Case(Tool.Today)).Diagnostics;

        mistakes.Should().ContainSingle().Which.Code.Should().Be("EE5010");
        mistakes[0].Place.Should().Be(new TextPlace(mistakes[0].Place!.Source, 7, word.Length));
    }

    [Fact]
    public void A_word_given_twice_points_at_the_first()
    {
        var mistake = Case.FromWords(["age=20", "sex=male", "age=21"], new Case(Tool.Today)).Diagnostics.Should().ContainSingle().Subject;

        mistake.Code.Should().Be("EE5009");
        mistake.Place!.Start.Should().Be(16);
        mistake.Related.Should().ContainSingle().Which.Place.Start.Should().Be(0);
    }

    [Fact]
    public void Whatever_follows_the_first_equals_sign_is_the_value() =>
        Case.FromWords(["note=a=b"], new Case(Tool.Today)).Value.Facts.Should().ContainSingle().Which.Otherwise.Should().Be("a=b");

    [Fact]
    public void Mistakes_in_the_file_and_in_the_words_are_told_together()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("case.yaml", "case: c\non: 2020-13-01\n");

        var run = Tool.Run("check", file, "citizen");

        run.Error.Should().Contain("error EE1016").And.Contain("error EE5010");
        run.Code.Should().Be(1);
    }

    [Fact]
    public void A_case_that_cannot_be_true_of_anyone_is_not_decided()
    {
        var run = Tool.Run("check", "age=151", "--on", "2020-05-01");

        run.Error.Should().Contain("error EE5007").And.Contain("Nobody is older than 150");
        run.Code.Should().Be(1);
    }

    [Theory]
    [InlineData("there is no file `none.yaml`", "none.yaml")]
    [InlineData("there is no file `none`", "--case", "none")]
    [InlineData("there is one case file at most", Tool.Xyland + "/cases/student.yaml", "--case", Tool.Xyland + "/cases/student.yaml")]
    [InlineData("the rulebook has no question named `conscripton`; did you mean `conscription`?", "age=20", "--question", "conscripton")]
    public void What_the_command_line_names_exists(string message, params string[] args)
    {
        var run = Tool.Run(["check", .. args]);

        run.Error.Should().StartWith("eligibility: " + message);
        run.Code.Should().Be(1);
    }
}
