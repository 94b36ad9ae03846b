using EligibilityEngine.Describing;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>Facts that follow from others.</summary>
public class DerivedFactTests
{
    [Theory]
    [InlineData("completed-years-since", "2000-06-15", "2020-06-14", "march-1", "19")]
    [InlineData("completed-years-since", "2000-06-15", "2020-06-15", "march-1", "20")]
    [InlineData("completed-years-since", "2000-02-29", "2018-02-28", "march-1", "17")]
    [InlineData("completed-years-since", "2000-02-29", "2018-03-01", "march-1", "18")]
    [InlineData("completed-years-since", "2000-02-29", "2018-02-27", "february-28", "17")]
    [InlineData("completed-years-since", "2000-02-29", "2018-02-28", "february-28", "18")]
    [InlineData("completed-years-since", "2000-02-29", "2020-02-28", "february-28", "19")]
    [InlineData("completed-years-since", "2000-02-29", "2020-02-29", "february-28", "20")]
    [InlineData("completed-years-since", "2020-06-16", "2020-06-15", "march-1", "-1")]
    [InlineData("completed-years-since", "2021-06-15", "2020-06-15", "march-1", "-1")]
    [InlineData("completed-years-since", "2021-06-16", "2020-06-15", "march-1", "-2")]
    [InlineData("completed-months-since", "2020-01-31", "2020-02-29", "march-1", "0")]
    [InlineData("completed-months-since", "2020-01-31", "2020-03-01", "march-1", "1")]
    [InlineData("completed-months-since", "2020-01-31", "2020-02-29", "february-28", "1")]
    [InlineData("completed-months-since", "2020-03-31", "2020-04-30", "february-28", "1")]
    [InlineData("completed-months-since", "2020-03-31", "2020-04-30", "march-1", "0")]
    [InlineData("completed-months-since", "2019-12-31", "2020-12-30", "march-1", "11")]
    [InlineData("completed-months-since", "2020-06-16", "2020-06-15", "march-1", "-1")]
    [InlineData("completed-days-since", "2020-02-28", "2020-03-01", "march-1", "2")]
    [InlineData("completed-days-since", "2020-03-01", "2020-02-28", "march-1", "-2")]
    [InlineData("calendar-years-since", "2000-12-31", "2018-01-01", "march-1", "18")]
    [InlineData("calendar-years-since", "2000-01-01", "2018-12-31", "march-1", "18")]
    [InlineData("completed-years-since", "0001-01-01", "9999-12-31", "march-1", "9998")]
    [InlineData("completed-years-since", "9999-12-31", "0001-01-01", "march-1", "-9999")]
    public void Time_is_counted_from_a_date(string kind, string since, string on, string leapDay, string value) =>
        Value(Derived($"{kind}: d", leapDay), $"d: {since}", $"on: {on}").Should().Be((value, FactOrigin.Derived));

    [Theory]
    [InlineData("a: yes, b: no, c: yes", "2")]
    [InlineData("a: no, b: no, c: no", "0")]
    [InlineData("a: yes, b: yes", "unknown")]
    public void True_facts_are_counted_once_all_are_known(string facts, string value) =>
        Value(Derived("count-of: [ a, b, c ]"), facts).Value.Should().Be(value);

    [Theory]
    [InlineData("n: 2, m: -5", "-3")]
    [InlineData("n: 2", "unknown")]
    public void Numbers_are_added_once_all_are_known(string facts, string value) =>
        Value(Derived("sum-of: [ n, m ]"), facts).Value.Should().Be(value);

    [Theory]
    [InlineData("sum-of: [ n, 3, m, -1 ]", "n: 2, m: -5", "-1")]
    [InlineData("difference-of: [ n, m ]", "n: 2, m: -5", "7")]
    [InlineData("difference-of: [ 10, n, m, 1 ]", "n: 2, m: 3", "4")]
    [InlineData("difference-of: [ n, m ], not-below: 0", "n: 2, m: 5", "0")]
    [InlineData("difference-of: [ n, m ], not-below: -1", "n: 2, m: 3", "-1")]
    [InlineData("difference-of: [ n, m ]", "n: 2", "unknown")]
    [InlineData("product-of: [ n, 12 ]", "n: -2", "-24")]
    [InlineData("product-of: [ 2, n, 0 ]", "n: 5", "0")]
    [InlineData("product-of: [ k, l, 2 ]", "k: -3, l: 5", "-30")]
    [InlineData("least-of: [ n, m, 7 ]", "n: 9, m: 8", "7")]
    [InlineData("greatest-of: [ n, m, 7 ]", "n: 9, m: 8", "9")]
    [InlineData("part-of: { of: n, over: 2, round: down }", "n: 7", "3")]
    [InlineData("part-of: { of: n, over: 2, round: down }", "n: -7", "-4")]
    [InlineData("part-of: { of: n, over: 2, round: up }", "n: 7", "4")]
    [InlineData("part-of: { of: n, over: 2, round: up }", "n: -7", "-3")]
    [InlineData("part-of: { of: n, times: 2, over: 3, round: half-up }", "n: 7", "5")]
    [InlineData("part-of: { of: n, times: 3, over: 2, round: half-up }", "n: 3", "5")]
    [InlineData("part-of: { of: n, times: 3, over: 2, round: half-up }", "n: -3", "-4")]
    [InlineData("part-of: { of: n, times: 3, over: 2, round: half-even }", "n: 3", "4")]
    [InlineData("part-of: { of: n, times: 5, over: 2, round: half-even }", "n: -1", "-2")]
    [InlineData("part-of: { of: n, times: 5, over: 2, round: half-even }", "n: 3", "8")]
    [InlineData("part-of: { of: { fact: n, plus: 1 }, over: 2, round: down }", "n: 7", "4")]
    [InlineData("part-of: { of: n, times: 1000000000, over: 1000000000, round: down }", "n: 1000000000000", "1000000000000")]
    public void Numbers_are_computed_exactly(string rule, string facts, string value) =>
        Value(Derived(rule), facts).Value.Should().Be(value);

    [Theory]
    [InlineData("difference-of: [ n, 3 ], not-below: 0", "n: { from: 2, through: 5 }", "0..2")]
    [InlineData("product-of: [ k, l ]", "k: { from: -2, through: 3 }, l: { from: -1, through: 4 }", "-8..12")]
    [InlineData("part-of: { of: n, over: 3, round: up }", "n: { from: 2, through: 5 }", "1..2")]
    [InlineData("sum-of: [ n, 3 ]", "n: { one-of: [ 2, 5 ] }", "5|8")]
    public void What_is_computed_of_numbers_known_in_part_is_known_in_part(string rule, string facts, string left)
    {
        var used = Decide(Derived(rule), facts).Verdict.Situation;
        var fact = used.Rulebook.FindFact("x")!;
        fact.Write(used.LeftOf(fact)).Should().Be(left);
    }

    [Fact]
    public void What_is_said_beyond_all_that_a_fact_can_come_to_stays_beyond_it_in_sums()
    {
        var doubled = string.Concat(Enumerable.Range(0, 50).Select(i => $"  - {{ fact: d{i + 1}, derived: {{ sum-of: [ d{i}, d{i} ] }} }}\n"));
        var rulebook = Rulebook("facts:\n  - { fact: d0, derived: { count-of: [ a, b ] } }\n" + doubled + "provisions:\n" + Provision("p", "low", "{ d50: { above: 0 } }"));

        rulebook.Decide(new Case(new DateOnly(2020, 6, 14)).With("d0", 1_000_000_000_000)).Diagnostics.Select(d => d.Code).Should().Equal("EE5017");
        new Total().Of([long.MaxValue, long.MaxValue], null).Should().BeGreaterThan(Text.Limits.Sum);
    }

    [Theory]
    [InlineData("{ difference-of: [ n, m ], not-below: 0 }", "n less m, but no less than 0")]
    [InlineData("{ product-of: [ n, 12 ] }", "12 times n")]
    [InlineData("{ product-of: [ k, l, 2 ] }", "2 times the product of k, l")]
    [InlineData("{ least-of: [ n, 7 ] }", "the least of n, 7")]
    [InlineData("{ sum-of: [ n, 7 ] }", "the sum of n, 7")]
    [InlineData("{ part-of: { of: n, times: 3, over: 4, round: half-even } }", "3/4 of n, rounded to the nearest whole number, a half to the even one")]
    public void How_a_number_is_computed_is_told(string rule, string told)
    {
        var index = new RulebookIndex(Rulebook($"facts: [ {{ fact: x, derived: {rule} }}, {Bounded("k")}, {Bounded("l")} ]"));

        index.Describe(index.Find("x").Single()).ToText().ReplaceLineEndings(" ").Replace("                ", "", StringComparison.Ordinal).Should().Contain(told);
    }

    [Fact]
    public void A_derived_fact_may_be_given_where_its_basis_is_unknown() =>
        Value(Derived("completed-years-since: d"), "x: 23").Should().Be(("23", FactOrigin.Given));

    [Fact]
    public void A_derived_fact_may_be_given_as_it_follows() =>
        Value(Derived("completed-years-since: d"), "x: 20, d: 2000-06-15").Should().Be(("20", FactOrigin.Given));

    [Fact]
    public void Given_and_derived_must_agree() =>
        Derived("completed-years-since: d").Decide(new Case(new DateOnly(2020, 6, 14)).With("x", 20).With("d", new DateOnly(2000, 6, 15)))
            .Diagnostics.Select(d => d.Code).Should().Equal("EE5006");

    [Fact]
    public void A_fact_may_follow_from_a_fact_that_follows()
    {
        var rulebook = Rulebook("facts: [ { fact: x, derived: { sum-of: [ y, n ] } }, { fact: y, derived: { count-of: [ a, c ] } } ]\nprovisions:\n" + Provision("p", "low", "{ x: 3 }"));

        Decide(rulebook, "a: yes, c: yes, n: 1").Said().Should().Be("low");
    }

    private static Rulebook Derived(string rule, string leapDay = "march-1") =>
        Rulebook($"facts: [ {{ fact: x, derived: {{ {rule} }} }}, {Bounded("k")}, {Bounded("l")} ]", leapDay);

    private static string Bounded(string fact) => $"{{ fact: {fact}, type: number, minimum: -10, maximum: 10, ask: How many?, changes: time }}";

    private static (string Value, FactOrigin Origin) Value(Rulebook rulebook, string facts, string more = "")
    {
        var used = Decide(rulebook, facts, more).Facts.Single(f => f.Fact.Id == "x");
        return (used.Fact.Write(used.Value), used.Origin);
    }
}
