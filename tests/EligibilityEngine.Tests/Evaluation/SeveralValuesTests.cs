using System.Text.Json;
using EligibilityEngine.Cases;
using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>A choice of which any number of values may be so.</summary>
public class SeveralValuesTests
{
    private const string Works = """
        facts:
          - { fact: works, type: several, values: [ { value: teacher, says: teaches, says-not: does not teach }, driver, { value: clergy, says: is of the clergy } ], ask: Which works?, changes: time, ordinarily: [ -clergy ] }
          - { fact: number-of-works, derived: { count-of: works } }

        """;

    [Theory]
    [InlineData("{ works: teacher }", "works: teacher", "true")]
    [InlineData("{ works: teacher }", "works: [ driver, teacher ]", "true")]
    [InlineData("{ works: teacher }", "works: driver", "false")]
    [InlineData("{ works: teacher }", "works: none", "false")]
    [InlineData("{ works: teacher }", "works: unknown", "unknown")]
    [InlineData("{ works: teacher }", "", "unknown")]
    [InlineData("{ works: [ teacher, driver ] }", "works: driver", "true")]
    [InlineData("{ works: [ teacher, driver ] }", "works: clergy", "false")]
    [InlineData("{ works: [ teacher, driver ] }", "works: { yes: teacher }", "true")]
    [InlineData("{ works: [ teacher, driver ] }", "works: { no: [ teacher ] }", "unknown")]
    [InlineData("{ works: [ teacher, driver ] }", "works: { yes: clergy, no: [ teacher, driver ] }", "false")]
    [InlineData("{ works: none }", "works: none", "true")]
    [InlineData("{ works: none }", "works: [ clergy ]", "false")]
    [InlineData("{ works: none }", "works: [ -clergy ]", "unknown")]
    [InlineData("{ works: none }", "works: [ clergy? ]", "unknown")]
    [InlineData("{ works: driver }", "works: [ clergy? ]", "false")]
    [InlineData("{ works: clergy }", "works: \"teacher,?\"", "unknown")]
    [InlineData("{ works: clergy }", "works: \"teacher, -clergy\"", "false")]
    [InlineData("{ works/clergy: no }", "works: teacher", "true")]
    [InlineData("{ works: teacher }", "works: none, works/teacher: yes", "true")]
    [InlineData("{ number-of-works: 2 }", "works: [ teacher, clergy ]", "true")]
    [InlineData("{ number-of-works: 2 }", "works: [ teacher, clergy, \"?\" ]", "unknown")]
    [InlineData("{ works: teacher }", "works: { history: [ { value: [ teacher, driver ], from: 2020-01-01 } ], otherwise: none }", "true")]
    [InlineData("{ works: teacher }", "works: { history: [ { value: teacher, through: 2020-01-01 } ], otherwise: none }", "false")]
    [InlineData("{ works: driver }", "works: { history: [ { value: [ teacher, \"?\" ], from: 2020-01-01, through: 2020-12-31 } ], otherwise: none }", "unknown")]
    [InlineData("{ works: driver }", "works: { history: [ { value: [ teacher, \"?\" ], from: 2019-01-01, through: 2019-12-31 } ], otherwise: driver }", "true")]
    public void A_condition_is_true_false_or_unknown(string condition, string facts, string truth) => TruthOf(condition, facts, Works).Should().Be(truth);

    [Fact]
    public void What_is_ordinary_is_assumed_of_each_value_by_itself()
    {
        var decision = Decide(Law("{ works: clergy }"), more: "assume: ordinary");

        decision.Said().Should().Be("no");
        decision.Facts.Where(f => f.Origin == EligibilityEngine.Evaluation.FactOrigin.Assumed).Select(f => f.Fact.Id).Should().Contain("works/clergy").And.NotContain("works/teacher");
        Decide(Law("{ works: clergy }"), "works: { yes: teacher }", "assume: ordinary").Said().Should().Be("no", "what is not named is open, and may be assumed");
        Decide(Law("{ works: clergy }"), "works: [ clergy? ]", "assume: ordinary").Said().Should().Be("no or low", "nobody knows it, so it is not assumed");
    }

    [Fact]
    public void What_is_said_of_the_whole_replaces_what_was_said_of_a_value()
    {
        var @case = new Case(new DateOnly(2020, 6, 15)).With("works/teacher", "yes").With("works", "none");

        @case.Facts.Select(f => f.Name).Should().Equal("works");
        Law("{ works: teacher }").Decide(@case.With("works/teacher", "yes")).Value.Said().Should().Be("low");
    }

    [Fact]
    public void A_case_keeps_several_values_as_a_list()
    {
        var @case = new Case(new DateOnly(2020, 6, 15)).With("works", "teacher,clergy");

        JsonSerializer.Serialize(@case).Should().Contain("\"works\":[\"teacher\",\"clergy\"]");
        JsonSerializer.Deserialize<Case>(JsonSerializer.Serialize(@case)).Should().Be(@case);
        CaseFile.Write(@case).Should().Contain("works:\n    - teacher\n    - clergy\n");
    }

    [Fact]
    public void A_value_without_words_for_not_being_so_gets_some()
    {
        var works = Law("{ works: clergy }").FindSeveral("works")!;

        works.Find("teacher")!.WhenFalse!.ToString().Should().Be("does not teach");
        works.Find("clergy")!.WhenFalse!.ToString().Should().Be("is not one who is of the clergy");
    }

    [Fact]
    public void Changes_are_told_value_by_value() => Decide(Law("{ works: [ teacher, driver ] }"), "works: none").Changes("q").Changes
        .Where(c => c.Facts.Length == 1).Select(c => c.Facts[0].Name).Should().BeEquivalentTo("works/teacher", "works/driver");

    private static Rulebook Law(string condition) => Rulebook(Works + "\nprovisions:\n" + Provision("p", "low", condition));
}
