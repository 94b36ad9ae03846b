using System.Text.Json;
using System.Xml.Linq;
using EligibilityEngine.Law;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The verb <c>timeline</c>.</summary>
public class TimelineTests
{
    private static readonly string[] Life = ["timeline", "sex=male", "born=2000-01-10", "full-time-student=no", "doctorate=does-not-count", "--assume", "ordinary"];

    [Fact]
    public void A_life_is_told_from_birth_with_a_chart_and_the_exact_days()
    {
        var run = Tool.Run(Life);

        run.Out.ShouldBeGolden("timeline");
        (run.Code, run.Error).Should().Be((0, ""));
    }

    [Fact]
    public void A_range_and_a_question_may_be_given()
    {
        var text = Tool.Run([.. Life, "--from", "2017-01-01", "--to", "2018-06-30", "--question", "service-term"]).Out;

        text.Should().StartWith("From 1 January 2017 through 30 June 2018, under the law of each day\n")
            .And.Contain("2018-01-10 through 2018-06-30").And.NotContain("Liability to conscription");
    }

    [Fact]
    public void The_case_of_a_file_is_followed_under_the_law_that_it_names() =>
        Tool.Run("timeline", Tool.Xyland + "/cases/student.yaml").Out.Should().Contain("under the law of 1 January 2013\n").And.Contain("deferred");

    [Fact]
    public void The_law_of_one_day_and_a_horizon_may_be_given() =>
        Tool.Run([.. Life, "--law-of", "2012-12-31", "--known-by", "2015-01-01"]).Out
            .Should().Contain("under the law of 31 December 2012\nas it was known by 1 January 2015\n");

    [Fact]
    public void Json_holds_the_segments()
    {
        using var json = JsonDocument.Parse(Tool.Run([.. Life, "--json"]).Out);

        json.RootElement.GetProperty("format").GetString().Should().Be("eligibility-timeline");
        json.RootElement.GetProperty("questions")[0].GetProperty("segments")[1].GetProperty("from").GetString().Should().Be("2018-01-10");
    }

    [Fact]
    public void A_drawing_is_written_beside_the_text()
    {
        using var folder = new TemporaryFolder();

        Tool.Run([.. Life, "--svg", folder.At("life.svg")]).Out.Should().Be(Tool.Run(Life).Out);
        XDocument.Load(folder.At("life.svg")).Root!.Name.LocalName.Should().Be("svg");
    }

    [Fact]
    public void A_drawing_that_cannot_be_written_is_a_mistake()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run([.. Life, "--svg", folder.At("nowhere/life.svg")]);

        run.Error.Should().StartWith("eligibility: `");
        (run.Code, run.Out).Should().Be((1, ""));
    }

    [Theory]
    [InlineData("error EE5034: the timeline begins on 2019-01-01 and ends before that", "born=2000-01-10", "--from", "2019-01-01", "--to", "2018-01-01")]
    public void What_prevents_a_timeline_is_told(string message, params string[] words)
    {
        var run = Tool.Run(["timeline", .. words]);

        run.Error.Should().Contain(message);
        (run.Code, run.Out).Should().Be((1, ""));
    }
}
