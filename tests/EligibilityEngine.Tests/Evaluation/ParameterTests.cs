using EligibilityEngine.Reporting;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>Values of law that change from time to time.</summary>
public class ParameterTests
{
    private const string Index = """
        parameters:
          - parameter: index
            title: The calculation index
            unit: tenge
            cites: s/x
            values:
              - { is: 3450, in-force: { from: 2019-01-01, until: 2020-01-01 } }
              - { is: 3692, in-force: { from: 2020-01-01, until: 2021-01-01 } }
              - { is: 3932, in-force: { from: 2021-01-01 }, cites: s/late }

        """;

    [Theory]
    [InlineData("2019-12-31", "3450")]
    [InlineData("2020-01-01", "3692")]
    [InlineData("2026-01-01", "3932")]
    [InlineData("2018-12-31", "none")]
    public void It_has_the_value_of_the_day_of_law(string day, string value) =>
        Snippet.Decide(Snippet.Rulebook(Index), more: $"on: 2020-06-15, law-of: {day}").Said("index").Should().Be(value);

    [Fact]
    public void A_value_that_was_not_published_by_the_horizon_is_not_known() =>
        Snippet.Decide(Snippet.Rulebook(Index), more: "on: 2021-06-15, known-by: 2005-01-01").Said("index").Should().Be("none");

    [Theory]
    [InlineData("n: { below: { parameter: index } }", "3691", "2020-06-15", "true")]
    [InlineData("n: { below: { parameter: index } }", "3692", "2020-06-15", "false")]
    [InlineData("n: { through: { parameter: index, times: 5 } }", "18460", "2020-06-15", "true")]
    [InlineData("n: { through: { parameter: index, times: 5 } }", "18460", "2019-06-15", "false")]
    [InlineData("n: { from: { parameter: index, times: 2, minus: 1 } }", "7383", "2020-06-15", "true")]
    [InlineData("n: { parameter: index, times: -1 }", "-3692", "2020-06-15", "true")]
    [InlineData("n: { below: { parameter: index } }", "1", "2018-06-15", "false")]
    [InlineData("n: { below: { parameter: index }, when-none: yes }", "1", "2018-06-15", "true")]
    [InlineData("index: { from: 3700 }", "1", "2021-06-15", "true")]
    public void It_is_compared_with_what_is_known_of_the_person(string condition, string n, string day, string truth)
    {
        var law = Snippet.Rulebook(Index + "provisions:\n" + Snippet.Provision("p", "low", $"{{ {condition} }}"));

        Snippet.Decide(law, $"n: {n}", $"on: {day}").Said().Should().Be(truth == "true" ? "low" : "no");
    }

    [Fact]
    public void A_value_that_begins_with_an_event_is_open_inside_its_span()
    {
        var law = Snippet.Rulebook("""
            events: [ { event: raised, title: It is raised, span: { after: 2020-01-01, by: 2020-12-31 }, cites: s/x } ]
            parameters: [ { parameter: index, title: Index, unit: tenge, cites: s/x, values: [ { is: 10, in-force: { until: raised } }, { is: 20, in-force: { from: raised } } ] } ]
            provisions:

            """ + Snippet.Provision("p", "low", "{ n: { from: { parameter: index } } }"));

        Snippet.Decide(law, "n: 15").Said("index").Should().Be("10 or 20");
        Snippet.Decide(law, "n: 15").Said().Should().Be("no or low");
        Snippet.Decide(law, "n: 20").Said().Should().Be("low");
    }

    [Fact]
    public void What_a_day_says_of_it_is_cited()
    {
        var law = Snippet.Rulebook(Index + "provisions:\n" + Snippet.Provision("p", "low", "{ n: { below: { parameter: index, times: 5 } } }"));

        var told = Snippet.Decide(law, "n: 100", "on: 2021-06-15").Report(new ReportOptions { Form = ReportForm.Whole, Questions = ["q", "index"] }).ToText();

        told.Should().Contain("5 times").And.Contain("3932").And.Contain("index.2021-01-01");
    }

    [Fact]
    public void It_survives_the_canonical_form()
    {
        var law = Snippet.Rulebook(Index + "provisions:\n" + Snippet.Provision("p", "low", "{ n: { below: { parameter: index, times: 5, plus: 1 } } }"));

        Rulebook.Load(law.ToCanonicalFiles()).Value.Hash.Should().Be(law.Hash);
    }
}
