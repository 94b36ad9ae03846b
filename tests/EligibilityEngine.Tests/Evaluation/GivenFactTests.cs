using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>What a case says: values, histories, assumptions; and what is true of every person.</summary>
public class GivenFactTests
{
    private static readonly Rulebook Plain = Of(Provision("p", "low", "{ a: yes }"));

    [Theory]
    [InlineData("2020-01-01", "low")]
    [InlineData("2019-12-31", "no or low")]
    [InlineData("2020-12-31", "low")]
    [InlineData("2021-01-01", "no or low")]
    public void A_history_holds_on_both_its_days_and_is_unknown_outside(string on, string said) =>
        Decide(Plain, "a: { history: [ { value: yes, from: 2020-01-01, through: 2020-12-31 } ] }", $"on: {on}").Said().Should().Be(said);

    [Theory]
    [InlineData("2019-12-31", "no")]
    [InlineData("2020-01-01", "low")]
    [InlineData("2050-01-01", "low")]
    public void A_history_says_what_holds_otherwise_and_may_be_open(string on, string said) =>
        Decide(Plain, "a: { history: [ { value: yes, from: 2020-01-01 } ], otherwise: no }", $"on: {on}").Said().Should().Be(said);

    [Fact]
    public void Periods_that_overlap_and_agree_are_no_contradiction() =>
        Decide(Plain, "a: { history: [ { value: yes, through: 2020-12-31 }, { value: yes, from: 2020-01-01 } ] }").Said().Should().Be("low");

    [Theory]
    [InlineData("", "", "no or low")]
    [InlineData("", "assume: ordinary", "no")]
    [InlineData("", "assume: nothing", "no or low")]
    [InlineData("b: yes", "assume: ordinary", "low")]
    public void What_is_ordinary_is_assumed_only_where_the_case_says_so(string facts, string more, string said)
    {
        var decision = Decide(Of(Provision("p", "low", "{ b: yes }")), facts, more);

        decision.Said().Should().Be(said);
        decision["q"].Justification.Assumptions.Select(f => f.Fact.Id).Should().Equal(said == "no" ? ["b"] : []);
    }

    [Fact]
    public void A_fact_unknown_on_the_day_is_assumed_although_it_has_a_history() =>
        Decide(Of(Provision("p", "low", "{ b: yes }")), "b: { history: [ { value: yes, from: 2030-01-01 } ] }", "assume: ordinary").Said().Should().Be("no");

    [Fact]
    public void Where_a_derived_fact_is_given_its_bases_are_not_assumed()
    {
        var rulebook = Rulebook("facts: [ { fact: total, derived: { count-of: [ b, c ] } } ]\nprovisions:\n" + Provision("p", "low", "{ b: yes }"));

        Decide(rulebook, "total: 1", "assume: ordinary").Said().Should().Be("no or low");
        Decide(rulebook, "c: yes", "assume: ordinary").Said().Should().Be("no");
    }

    [Theory]
    [InlineData("a: yes, c: yes", 0)]
    [InlineData("a: yes, c: no", 1)]
    [InlineData("a: yes", 0)]
    [InlineData("", 0)]
    public void A_case_is_in_error_only_where_it_certainly_breaks_a_constraint(string facts, int errors)
    {
        var rulebook = Rulebook("constraints: [ { constraint: k, says: A is C., holds: { any: [ { a: no }, { c: yes } ] } } ]");
        var @case = facts.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split(": ")).Aggregate(new Case(new DateOnly(2020, 6, 15)), (c, f) => c.With(f[0], f[1]));

        rulebook.Decide(@case).Diagnostics.Select(d => d.Code).Should().Equal(Enumerable.Repeat("EE5007", errors));
    }

    [Fact]
    public void A_fact_said_twice_by_a_program_is_what_was_said_last() =>
        Plain.Decide(new Case(new DateOnly(2020, 6, 15)).With("a", true).With("a", false)).Value.Said().Should().Be("no");

    [Fact]
    public void A_fact_taken_back_is_unknown_again() =>
        Plain.Decide(new Case(new DateOnly(2020, 6, 15)).With("a", true).Without("a")).Value.Said().Should().Be("no or low");
}
