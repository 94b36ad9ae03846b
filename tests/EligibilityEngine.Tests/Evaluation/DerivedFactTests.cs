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
        Rulebook($"facts: [ {{ fact: x, derived: {{ {rule} }} }} ]", leapDay);

    private static (string Value, FactOrigin Origin) Value(Rulebook rulebook, string facts, string more = "")
    {
        var used = Decide(rulebook, facts, more).Facts.Single(f => f.Fact.Id == "x");
        return (used.Fact.Write(used.Value), used.Origin);
    }
}
