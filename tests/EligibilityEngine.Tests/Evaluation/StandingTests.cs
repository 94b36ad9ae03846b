using EligibilityEngine.Decisions;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Tests.Support;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>Which provisions stand, and what they answer.</summary>
public class StandingTests
{
    private static readonly Rulebook Deferment = Of(
        Provision("liable", "low", "{ a: yes }"),
        Provision("deferred", "high", "{ b: yes }", "exception-to: liable"),
        Provision("mobilised", "", "{ c: yes }", "exception-to: deferred"));

    private static readonly Rulebook ExceptionToAnException = Of(
        Provision("liable", "low", "{ a: yes }"),
        Provision("deferred", "", "{ b: yes }", "exception-to: liable"),
        Provision("volunteer", "high", "{ c: yes }", "exception-to: deferred"));

    [Theory]
    [InlineData("a: no", "no")]
    [InlineData("a: yes, b: no", "low")]
    [InlineData("a: yes, b: yes, c: no", "high")]
    [InlineData("a: yes, b: yes, c: yes", "low")]
    [InlineData("a: no, b: yes, c: no", "no")]
    [InlineData("", "no or low or high")]
    public void A_deferment_lifted_by_mobilisation_leaves_the_man_liable(string facts, string answer) => Decide(Deferment, facts).Said().Should().Be(answer);

    [Theory]
    [InlineData("a: yes, b: yes", "low or high")]
    [InlineData("a: yes, c: yes", "low")]
    public void Either_the_rule_or_its_exception_stands_though_three_valued_logic_does_not_see_it(string facts, string answer)
    {
        var decision = Decide(Deferment, facts);

        decision.Said().Should().Be(answer);
        decision["q"].ThreeValued.Select(a => a.Id).Should().Equal("no", "low", "high");
    }

    [Fact]
    public void What_is_displaced_is_told_with_what_displaces_it()
    {
        var why = Decide(Deferment, "a: yes, b: yes, c: no")["q"].Justification;

        why.Grounds.Select(p => p.Id).Should().Equal("deferred");
        why.Displaced.Should().ContainSingle().Which.Should().Match<Displacement>(d => d.Provision.Id == "liable" && d.By.Single().Id == "deferred");
    }

    [Fact]
    public void An_exception_that_is_itself_displaced_displaces_nothing() =>
        Decide(Deferment, "a: yes, b: yes, c: yes")["q"].Justification.Displaced.Select(d => d.Provision.Id).Should().Equal("deferred");

    [Theory]
    [InlineData("a: yes, b: no, c: yes", "high")]
    [InlineData("a: no, b: yes, c: yes", "high")]
    [InlineData("a: no, b: no, c: yes", "no")]
    [InlineData("a: yes, c: yes", "high")]
    [InlineData("c: yes", "no or high")]
    public void An_exception_to_two_provisions_needs_one_of_them_to_hold(string facts, string answer) => Decide(
        Of(Provision("p", "low", "{ a: yes }"), Provision("r", "low", "{ b: yes }"), Provision("e", "high", "{ c: yes }", "exception-to: [ p, r ]")), facts).Said().Should().Be(answer);

    [Theory]
    [InlineData("a: yes, b: yes, c: yes", "high")]
    [InlineData("a: no, b: yes, c: yes", "no")]
    [InlineData("a: yes, b: no, c: yes", "low")]
    [InlineData("b: yes, c: yes", "no or high")]
    [InlineData("a: no", "no")]
    public void An_exception_applies_only_where_its_whole_line_of_bases_does(string facts, string answer) => Decide(ExceptionToAnException, facts).Said().Should().Be(answer);

    [Fact]
    public void What_a_line_of_bases_does_not_reach_is_not_displaced_and_displaces_nothing()
    {
        var decided = Decide(ExceptionToAnException, "a: no, b: yes, c: yes");

        decided["q"].Justification.Displaced.Should().BeEmpty();
        decided["q"].Justification.Facts.Select(f => f.Fact.Id).Should().Equal("a");
        decided.Report(new ReportOptions { Form = ReportForm.Whole, Questions = ["q"] }).ToText().Should().Contain("- a base applies: deferred");
    }

    [Fact]
    public void What_is_open_far_up_the_line_of_bases_is_missing() =>
        Decide(ExceptionToAnException, "b: yes, c: yes")["q"].Justification.Missing.Select(f => f.Id).Should().Equal("a");

    [Theory]
    [InlineData("a: no, b: yes, c: yes, n: 1", "low")]
    [InlineData("a: no, b: no, c: yes, n: 1", "no")]
    [InlineData("b: yes, c: yes, n: 1", "low")]
    public void One_line_of_bases_that_applies_suffices(string facts, string answer) => Decide(
        Of(
            Provision("p", "low", "{ a: yes }"), Provision("r", "low", "{ b: yes }"),
            Provision("x", "", "{ c: yes }", "exception-to: p"), Provision("y", "", "{ n: 1 }", "exception-to: [ p, r ]"),
            Provision("z", "low", more: "exception-to: [ x, y ]")), facts).Said().Should().Be(answer);

    [Theory]
    [InlineData("a: yes, b: yes", "high")]
    [InlineData("a: yes, b: no", "low")]
    [InlineData("a: no, b: yes", "high")]
    [InlineData("b: yes", "high")]
    [InlineData("a: yes", "low or high")]
    [InlineData("a: no, b: no", "no")]
    public void The_strongest_answer_that_stands_is_given(string facts, string answer) =>
        Decide(Of(Provision("p", "low", "{ a: yes }"), Provision("r", "high", "{ b: yes }")), facts).Said().Should().Be(answer);

    [Fact]
    public void All_standing_provisions_with_the_answer_are_its_grounds() =>
        Decide(Of(Provision("p", "low", "{ a: yes }"), Provision("r", "low"), Provision("t", "no")), "a: yes")["q"].Justification.Grounds.Select(p => p.Id).Should().Equal("p", "r");

    [Theory]
    [InlineData("a: no, b: no", "none")]
    [InlineData("a: yes, b: no", "12")]
    [InlineData("a: yes, b: yes", "conflict of 12 or 24")]
    [InlineData("a: yes", "12 or 24")]
    [InlineData("", "none or 12 or 24")]
    public void Different_amounts_are_a_conflict_and_never_resolved(string facts, string said) => Decide(
        Of(Provision("p", "12", "{ a: yes }", question: "months"), Provision("r", "24", "{ b: yes }", question: "months")), facts).Said("months").Should().Be(said);

    [Fact]
    public void The_same_amount_twice_is_no_conflict() => Decide(
        Of(Provision("p", "12", question: "months"), Provision("r", "12", question: "months"))).Said("months").Should().Be("12");

    [Theory]
    [InlineData("{ q: low }", "a: yes", "12")]
    [InlineData("{ q: low }", "a: no", "none")]
    [InlineData("{ q: low }", "", "none or 12")]
    [InlineData("{ q: [ no, low ] }", "", "12")]
    [InlineData("{ q: high }", "", "none")]
    public void A_question_may_use_the_answer_of_another(string condition, string facts, string said) => Decide(
        Of(Provision("p", "low", "{ a: yes }"), Provision("t", "12", condition, question: "months")), facts).Said("months").Should().Be(said);

    [Theory]
    [InlineData("{ months: 12 }", "a: yes", "low")]
    [InlineData("{ months: none }", "a: no", "low")]
    [InlineData("{ months: none }", "a: yes", "no")]
    [InlineData("{ months: { from: 6, below: 13 } }", "a: yes", "low")]
    [InlineData("{ months: { above: 12 } }", "a: yes", "no")]
    [InlineData("{ months: [ none, 12 ] }", "", "low")]
    [InlineData("{ months: 12 }", "", "no or low")]
    public void An_amount_may_be_used_as_a_number_a_range_or_none(string condition, string facts, string said) => Decide(
        Of(Provision("t", "12", "{ a: yes }", question: "months"), Provision("p", "low", condition)), facts).Said().Should().Be(said);

    [Fact]
    public void Without_any_provision_the_first_answer_is_given() => Decide(Rulebook()).Said().Should().Be("no");

    [Fact]
    public void A_provision_without_a_condition_applies_to_everyone() => Decide(Of(Provision("p", "high"))).Said().Should().Be("high");

    [Fact]
    public void What_is_missing_is_named_and_what_is_settled_is_not() => Decide(
        Of(Provision("p", "low", "{ all: [ { a: yes }, { b: yes } ] }"), Provision("r", "high", "{ all: [ { c: yes }, { a: no } ] }")), "a: yes")["q"]
        .Justification.Missing.Select(f => f.Id).Should().Equal("b");
}
