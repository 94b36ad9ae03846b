using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>When law is in force, as far as that is known.</summary>
public class InForceTests
{
    private const string Halved = "events: [ { event: halved, title: Halved, span: { after: 1998-04-28, by: 2019-05-23 }, cites: [ s/x, s/late ] } ]\n";

    private static readonly Rulebook Terms = Rulebook(Halved + "provisions:\n"
        + Provision("old", "24", inForce: "{ until: halved }", question: "months")
        + Provision("new", "12", inForce: "{ from: halved }", question: "months"));

    [Theory]
    [InlineData("{ from: 2015-01-01 }", "2014-12-31", "no")]
    [InlineData("{ from: 2015-01-01 }", "2015-01-01", "low")]
    [InlineData("{ until: 2015-01-01 }", "2014-12-31", "low")]
    [InlineData("{ until: 2015-01-01 }", "2015-01-01", "no")]
    [InlineData("{ through: 2015-01-01 }", "2015-01-01", "low")]
    [InlineData("{ through: 2015-01-01 }", "2015-01-02", "no")]
    [InlineData("{ from: 2015-01-01, through: 2015-01-01 }", "2015-01-01", "low")]
    [InlineData("{ through: 9999-12-31 }", "9999-12-31", "low")]
    [InlineData("always", "0001-01-01", "low")]
    public void A_period_begins_and_ends_on_its_days(string inForce, string lawOf, string said) =>
        Decide(Of(Provision("p", "low", inForce: inForce)), more: $"law-of: {lawOf}").Said().Should().Be(said);

    [Theory]
    [InlineData("1998-04-28", "24")]
    [InlineData("1998-04-29", "12 or 24")]
    [InlineData("2019-05-22", "12 or 24")]
    [InlineData("2019-05-23", "12")]
    public void Inside_the_span_of_an_event_both_terms_are_open_and_outside_one_is_certain(string lawOf, string said) =>
        Decide(Terms, more: $"law-of: {lawOf}").Said("months").Should().Be(said);

    [Fact]
    public void An_open_event_is_named_as_missing() =>
        Decide(Terms, more: "law-of: 2010-01-01")["months"].Justification.OpenEvents.Select(e => e.Id).Should().Equal("halved");

    [Theory]
    [InlineData("", "low")]
    [InlineData("known-by: 2010-01-01", "low")]
    [InlineData("known-by: 2009-12-31", "no")]
    public void A_provision_known_from_later_statements_alone_does_not_exist_yet(string horizon, string said) =>
        Decide(Of(Provision("p", "low", cites: "s/late")), more: horizon).Said().Should().Be(said);

    [Theory]
    [InlineData("2004-12-31", "no")]
    [InlineData("2005-01-01", "no or low")]
    [InlineData("2006-01-01", "low")]
    public void Where_the_day_of_publication_is_a_span_existence_is_unknown_inside_it(string horizon, string said)
    {
        var decision = Decide(Of(Provision("p", "low", cites: "s/between")), more: $"known-by: {horizon}");

        decision.Said().Should().Be(said);
        decision["q"].Justification.OpenStatements.Select(s => s.Citation).Should().Equal(said == "no or low" ? ["s/between"] : []);
    }

    [Theory]
    [InlineData("known-by: 2009-12-31", "low")]
    [InlineData("known-by: 2010-01-01", "no")]
    [InlineData("", "no")]
    public void An_end_that_nobody_had_published_has_not_come(string horizon, string said)
    {
        var rulebook = Rulebook("events: [ { event: repealed, title: R, on: 2009-01-01, cites: s/late } ]\nprovisions:\n" + Provision("p", "low", inForce: "{ until: repealed }"));

        Decide(rulebook, more: horizon).Said().Should().Be(said);
    }

    [Fact]
    public void Facts_are_taken_on_one_day_and_the_law_of_another()
    {
        var rulebook = Rulebook("facts: [ { fact: age, derived: { completed-years-since: d } } ]\nprovisions:\n"
            + Provision("p", "low", "{ age: { from: 18 } }", inForce: "{ until: 2000-01-01 }"));

        Decide(rulebook, "d: 2000-06-15", "on: 2018-06-15, law-of: 1999-12-31").Said().Should().Be("low");
        Decide(rulebook, "d: 2000-06-15", "on: 2018-06-14, law-of: 1999-12-31").Said().Should().Be("no");
        Decide(rulebook, "d: 2000-06-15", "on: 2018-06-15").Said().Should().Be("no");
    }
}
