using EligibilityEngine.Reporting;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>Answers that are computed from facts, parameters and other answers.</summary>
public class ComputedAnswerTests
{
    private const string Given = """
        facts:
          - { fact: served, type: number, title: Months served, unit: months, minimum: 0, maximum: 36, says: "has served for {value} months", ask: How long?, changes: time, only: upward }
          - { fact: wage, type: number, title: Wage, unit: tenge, minimum: 0, ask: How much?, changes: time }
          - { fact: rank, type: choice, values: [ private, sergeant, officer ], title: Rank, ask: Which?, changes: time }
          - { fact: depth, type: number, title: Depth, unit: metres, ask: How deep?, changes: time }
        parameters:
          - parameter: index
            title: The index
            unit: tenge
            cites: s/x
            values:
              - { is: 100, in-force: { from: 2019-01-01, until: 2020-01-01 } }
              - { is: 200, in-force: { from: 2020-01-01 } }
        questions:
          - { question: fee, title: Fee, ask: How much?, unit: tenge }

        """;

    private static Rulebook Law(string answer, string more = "") => Snippet.Rulebook(Given + "provisions:\n" + Snippet.Provision("p", answer, question: "fee") + more);

    [Theory]
    [InlineData("{ fact: served }", "served: 7", "7")]
    [InlineData("{ fact: served, times: 3, plus: 1 }", "served: 7", "22")]
    [InlineData("{ fact: served, times: index, minus: 50 }", "served: 7", "1350")]
    [InlineData("{ times: [ 5, index ] }", "", "1000")]
    [InlineData("{ times: [ served, index ] }", "served: 12", "2400")]
    [InlineData("{ times: [ { sum: [ served, 1 ] }, { difference: [ index, 20 ] } ] }", "served: 2", "540")]
    [InlineData("{ difference: [ 12, served ] }", "served: 20", "-8")]
    [InlineData("{ difference: [ 12, served ], not-below: 0 }", "served: 20", "0")]
    [InlineData("{ round: { value: { share: { of: served, per: 3, is: 2 } }, round: down } }", "served: 10", "6")]
    [InlineData("{ round: { value: { share: { of: served, per: 3, is: 2 } }, round: up } }", "served: 10", "7")]
    [InlineData("{ times: [ 3, { share: { of: served, per: 3, is: 1 } } ] }", "served: 10", "10")]
    [InlineData("{ round: { value: { times: [ index, served ] }, to: 1000, round: half-up } }", "served: 3", "1000")]
    [InlineData("{ round: { value: wage, to: 100000000000, round: down } }", "wage: 234567890123", "200000000000")]
    [InlineData("{ largest: [ 5, served ] }", "served: 3", "5")]
    [InlineData("{ smallest: [ 5, served, index ] }", "served: 3", "3")]
    [InlineData("{ between: { value: depth, from: 0, through: 10 } }", "depth: -5", "0")]
    [InlineData("{ between: { value: depth, from: 0, through: 10 } }", "depth: 123456", "10")]
    [InlineData("{ between: { value: depth, from: 0, through: 10 } }", "depth: 4", "4")]
    [InlineData("{ first-of: [ { when: { a: yes }, is: 1 }, { when: { b: yes }, is: served }, { otherwise: index } ] }", "a: no, b: yes, served: 9", "9")]
    [InlineData("{ first-of: [ { when: { a: yes }, is: 1 }, { when: { b: yes }, is: served }, { otherwise: index } ] }", "a: no, b: no", "200")]
    [InlineData("{ first-of: [ { when: { a: yes }, is: 1 }, { when: { b: yes }, is: 2 } ] }", "a: no, b: no", "none")]
    [InlineData("{ count: [ a, b, c ] }", "a: yes, b: no, c: yes", "2")]
    [InlineData("{ times: [ 10, { count: [ a, b ] } ] }", "a: no, b: no", "0")]
    [InlineData("{ by: { fact: wage, bands: [ { below: 1000, is: 1 }, { from: 1000, below: 5000, is: index }, { from: 5000, is: { times: [ 2, index ] } } ] } }", "wage: 4999", "200")]
    [InlineData("{ by: { fact: wage, bands: [ { below: 1000, is: 1 }, { from: 1000, below: 5000, is: index }, { from: 5000, is: { times: [ 2, index ] } } ] } }", "wage: 5000", "400")]
    [InlineData("{ by: { fact: served, bands: [ { through: 10, rate: { per: 10, is: 10 } }, { above: 10, is: 0 } ] } }", "served: 7", "7")]
    [InlineData("{ by: { fact: served, bands: [ { through: 10, is: 3 } ] } }", "served: 11", "none")]
    [InlineData("{ by: { fact: rank, values: { private: index, sergeant: { times: [ 2, index ] }, officer: 0 } } }", "rank: sergeant", "400")]
    [InlineData("{ by: { parameter: index, bands: [ { through: 100, is: 1 }, { above: 100, is: 2 } ] } }", "", "2")]
    public void It_is_what_it_is_computed_from(string answer, string facts, string amount)
    {
        var law = Law(answer);

        Snippet.Decide(law, facts).Said("fee").Should().Be(amount);
        var again = Rulebook.Load(law.ToCanonicalFiles()).Value;
        again.Hash.Should().Be(law.Hash);
        Snippet.Decide(again, facts).Said("fee").Should().Be(amount);
    }

    [Theory]
    [InlineData("{ times: [ served, index ] }", "served: { from: 2, through: 4 }", "400 or 600 or 800")]
    [InlineData("{ times: [ served, 0 ] }", "", "0")]
    [InlineData("{ smallest: [ served, 2 ] }", "served: { from: 2 }", "2")]
    [InlineData("{ difference: [ { sum: [ served, 5 ] }, served ] }", "", "5")]
    [InlineData("{ first-of: [ { when: { a: yes }, is: served }, { otherwise: 7 } ] }", "served: 7", "7")]
    [InlineData("{ by: { fact: wage, bands: [ { below: 1000, is: 1 }, { from: 1000, is: 2 } ] } }", "", "1 or 2")]
    [InlineData("{ by: { fact: wage, bands: [ { below: 1000, is: 1 }, { from: 1000, is: 2 } ] } }", "wage: { from: 1000 }", "2")]
    [InlineData("{ count: [ a, b, c ] }", "a: yes", "1 or 2 or 3")]
    public void Of_what_is_not_known_all_that_it_can_come_to_is_told_and_nothing_else(string answer, string facts, string amounts) =>
        Snippet.Decide(Law(answer), facts).Said("fee").Should().Be(amounts);

    [Fact]
    public void What_does_not_count_need_not_be_there()
    {
        const string Answer = "{ by: { fact: wage, bands: [ { below: 1000, is: 0 }, { from: 1000, is: index } ] } }";

        Snippet.Decide(Law(Answer), "wage: 999", "on: 2018-06-15").Said("fee").Should().Be("0");
        Snippet.Decide(Law(Answer), "wage: 1000", "on: 2018-06-15").Said("fee").Should().Be("none");
    }

    [Theory]
    [InlineData("{ times: [ served, index ] }", "served: 12", "p/200/12", "Months served 12 × The index 200 = 2400")]
    [InlineData("{ round: { value: { share: { of: index, per: 300, is: 100 } }, round: down } }", "", "p/200", "The index 200 × 100 / 300 ≈ 66")]
    [InlineData("{ sum: [ { round: { value: { share: { of: index, per: 3, is: 1 } }, round: down } }, 4 ] }", "", "p/200", "(The index 200 / 3 ≈ 66) + 4 = 70")]
    [InlineData("{ times: [ 2, { difference: [ index, served ], not-below: 5 } ] }", "served: 1", "p/200/1", "2 × max(The index 200 − Months served 1; 5) = 398")]
    [InlineData("{ by: { fact: rank, values: { private: 4, sergeant: index, officer: 0 } } }", "rank: sergeant", "p/sergeant/200", "sergeant; The index 200")]
    [InlineData("{ by: { fact: wage, bands: [ { below: 1000, is: 1 }, { from: 1000, below: 5000, is: 2 }, { from: 5000, is: 3 } ] } }", "wage: 1500", "p/1000-to-4999", "Wage 1000..4999; 2")]
    [InlineData("{ between: { value: served, from: 2, through: 12 } }", "served: 30", "p/from-12", "min(max(Months served 12..; 2); 12) = 12")]
    [InlineData("{ first-of: [ { when: { a: yes }, is: 1 }, { otherwise: { times: [ 3, index ] } } ] }", "a: no", "p/otherwise/200", "3 × The index 200 = 600")]
    public void The_way_to_it_is_told(string answer, string facts, string provision, string working)
    {
        var decision = Snippet.Decide(Law(answer), facts);

        var told = decision.Report(new ReportOptions { Form = ReportForm.Whole, Questions = ["fee"] }).ToText();

        told.Should().Contain(working);
        decision["fee"].Justification.Grounds.Select(g => g.Id).Should().Equal(provision);
    }

    [Fact]
    public void A_condition_asks_for_it()
    {
        var law = Law("{ times: [ served, index ] }", Snippet.Provision("q", "low", "{ fee: { from: 1000 } }") + Snippet.Provision("r", "high", "{ wage: { below: { question: fee } } }"));

        Snippet.Decide(law, "served: 4, wage: 900").Said().Should().Be("no");
        Snippet.Decide(law, "served: 5, wage: 1000").Said().Should().Be("low");
        Snippet.Decide(law, "served: 5, wage: 999").Said().Should().Be("high");
        Snippet.Decide(law, "served: { from: 4, through: 5 }, wage: 900").Said().Should().Be("no or high");
    }

    [Fact]
    public void Two_that_are_computed_conflict_only_where_they_differ()
    {
        var law = Law("{ times: [ served, 2 ] }", Snippet.Provision("other", "{ sum: [ served, 5 ] }", question: "fee"));

        Snippet.Decide(law, "served: 5").Said("fee").Should().Be("10");
        Snippet.Decide(law, "served: 6").Said("fee").Should().Be("conflict of 11 or 12");
    }

    private const string Limits = """
        questions:
          - { question: limit, title: Limit, ask: How much?, unit: tenge, says: "may pay {value} tenge" }
          - { question: paid, title: Paid, ask: How much?, unit: tenge }
        facts:
          - { fact: late, type: number, title: Late, minimum: 0, maximum: 10, ask: How late?, changes: time }
        parameters:
          - { parameter: base, title: Base, unit: tenge, cites: s/x, values: [ { is: 20, in-force: { from: 2020-01-01 } } ] }
        provisions:

        """;

    private static Rulebook Compared(string condition) => Snippet.Rulebook(Limits
        + Snippet.Provision("l", "10", "{ a: yes }", question: "limit") + Snippet.Provision("k", "30", "{ a: no }", question: "limit")
        + Snippet.Provision("p", "{ fact: late, times: 5 }", "{ b: yes }", question: "paid")
        + Snippet.Provision("q", "low", condition));

    [Theory]
    [InlineData("{ limit: { below: { question: paid } } }", "a: yes, b: yes, late: 3", "low")]
    [InlineData("{ limit: { below: { question: paid } } }", "a: yes, b: yes, late: 2", "no")]
    [InlineData("{ limit: { question: paid } }", "a: yes, b: yes, late: 2", "low")]
    [InlineData("{ limit: { question: paid, times: 2, plus: 10 } }", "a: no, b: yes, late: 2", "low")]
    [InlineData("{ limit: { below: { question: paid } } }", "b: yes, late: { from: 7 }", "low")]
    [InlineData("{ limit: { below: { question: paid } } }", "b: yes, late: { from: 4, through: 6 }", "no or low")]
    [InlineData("{ limit: { below: { question: paid } } }", "a: yes, b: no", "no")]
    [InlineData("{ limit: { below: { question: paid }, when-none: yes } }", "a: yes, b: no", "low")]
    [InlineData("{ paid: { below: { question: limit }, when-none: yes } }", "b: no", "low")]
    [InlineData("{ paid: { from: { parameter: base, minus: 5 } } }", "b: yes, late: 3", "low")]
    [InlineData("{ paid: { from: { parameter: base, minus: 5 } } }", "b: yes, late: 2", "no")]
    [InlineData("{ limit: { above: { fact: late, times: 3, plus: 1 } } }", "a: yes, late: 2", "low")]
    [InlineData("{ limit: { above: { fact: late, times: 3, plus: 1 } } }", "a: yes, late: 3", "no")]
    [InlineData("{ limit: { through: { fact: late, times: -1, plus: 12 } } }", "a: yes, late: 2", "low")]
    [InlineData("{ limit: { through: { fact: late, times: -1, plus: 12 } } }", "a: yes, late: 3", "no")]
    [InlineData("{ limit: { fact: late, times: 3, plus: 1 } }", "a: yes, late: 3", "low")]
    [InlineData("{ limit: { from: 20, below: { question: paid } } }", "a: yes, b: yes, late: 9", "no")]
    [InlineData("{ limit: { from: 20, below: { question: paid } } }", "a: no, b: yes, late: 9", "low")]
    public void An_amount_is_compared_with_another_with_a_value_of_law_and_with_a_fact(string condition, string facts, string answer)
    {
        var law = Compared(condition);

        Snippet.Decide(law, facts).Said().Should().Be(answer);
        Rulebook.Load(law.ToCanonicalFiles()).Value.Hash.Should().Be(law.Hash);
    }

    [Fact]
    public void A_comparison_of_amounts_is_told_as_it_is_written()
    {
        var decision = Snippet.Decide(Compared("{ limit: { below: { question: paid } } }"), "a: yes, b: yes, late: 1");

        var told = decision.Report(new ReportOptions { Form = ReportForm.Whole, Questions = ["q"] }).ToText();

        told.Should().Contain("may pay less than what is answered on `paid` tenge");
    }

    [Fact]
    public void Of_whom_a_fact_is_not_asked_nothing_is_computed_from_it()
    {
        var law = Snippet.Rulebook("""
            facts: [ { fact: weeks, type: number, minimum: 0, maximum: 9, ask: How many weeks?, asked-when: { a: yes }, changes: time } ]
            provisions:

            """ + Snippet.Provision("p", "{ fact: weeks, times: 7 }", question: "months"));

        Snippet.Decide(law, "a: yes, weeks: 3").Said("months").Should().Be("21");
        Snippet.Decide(law, "a: no").Said("months").Should().Be("none");
    }

    [Fact]
    public void It_changes_with_what_it_is_computed_from() =>
        Snippet.Decide(Law("{ times: [ served, index ] }"), "served: 3").Changes("fee", "800").Changes.Should().ContainSingle(c => c.Facts.Length == 1 && c.Facts[0].Fact!.Id == "served");

    [Theory]
    [InlineData("{ question: fee, times: 2 }", "a: yes")]
    [InlineData("24", "fee: { below: { question: months } }")]
    public void Nothing_is_computed_from_an_amount_that_is_computed_for_each_case(string answer, string when)
    {
        var load = () => Law("{ fact: wage, times: 2 }", Snippet.Provision("second", answer, $"{{ {when} }}", question: "months"));

        load.Should().Throw<InvalidOperationException>().WithMessage("*EE2012*the amounts of `fee` are computed for each case*");
    }

    [Theory]
    [InlineData("{ fact: wage }", "wage: 1234567", "1234567")]
    [InlineData("{ round: { value: { share: { of: wage, per: 100, is: 75 } }, round: half-up } }", "wage: 1001", "751")]
    [InlineData("{ sum: [ { times: [ wage, served ] }, index ] }", "wage: 1000, served: 3", "3200")]
    [InlineData("{ largest: [ { difference: [ wage, 500 ] }, { share: { of: wage, per: 2, is: 2 } } ] }", "wage: 900", "900")]
    [InlineData("{ by: { fact: wage, bands: [ { below: 1000, is: 0 }, { from: 1000, is: { difference: [ wage, 1000 ] } } ] } }", "wage: 1500", "500")]
    [InlineData("{ by: { fact: wage, bands: [ { below: 1000, is: 0 }, { from: 1000, is: { difference: [ wage, 1000 ] } } ] } }", "", "0..")]
    [InlineData("{ fact: wage }", "wage: { from: 300, through: 900 }", "300..900")]
    [InlineData("{ fact: wage }", "wage: { one-of: [ 300, 900 ] }", "300 or 900")]
    [InlineData("{ smallest: [ wage, 50000 ] }", "", "0..50000")]
    public void From_a_fact_of_many_values_it_is_computed_for_each_case(string answer, string facts, string amounts)
    {
        var law = Law(answer);

        Snippet.Decide(law, facts).Said("fee").Should().Be(amounts);
        Rulebook.Load(law.ToCanonicalFiles()).Value.Hash.Should().Be(law.Hash);
    }
}
