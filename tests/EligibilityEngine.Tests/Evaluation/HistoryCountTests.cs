using CsCheck;
using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>Counts over what a case says of other days.</summary>
public class HistoryCountTests
{
    private static string Law(string derived, string test = "{ from: 10 }") => $$"""
        facts:
          - { fact: abroad, type: yes-no, ask: Is he abroad?, when-true: lives abroad, when-false: does not live abroad, changes: the person }
          - { fact: came, type: date, ask: When did he come?, says: "came on {value}", changes: never }
          - { fact: counted, unit: days, ask: On how many days?, derived: {{derived}} }
        provisions:
          - { provision: p, title: P, question: q, answer: low, in-force: always, cites: s/x, when: { counted: {{test}} } }

        """;

    [Theory]
    [InlineData("{ days-of: { fact: abroad, within: { last: { days: 30 } } } }", "{ value: yes, from: 2020-06-06, through: 2020-06-15 }", "2020-06-15", "10")]
    [InlineData("{ days-of: { fact: abroad, within: { last: { days: 30 } } } }", "{ value: yes, from: 2020-05-01, through: 2020-05-20 }", "2020-06-15", "4")]
    [InlineData("{ days-of: { fact: abroad, within: { last: { days: 30 } } } }", "{ value: yes, from: 2020-06-10 }", "2020-06-15", "6")]
    [InlineData("{ days-of: { fact: abroad, within: { last: { years: 1 } } } }", "{ value: yes }", "2020-06-15", "366")]
    [InlineData("{ days-of: { fact: abroad, is: no, within: { last: { months: 1 } } } }", "{ value: yes, from: 2020-06-15 }", "2020-06-15", "30")]
    [InlineData("{ days-of: { fact: abroad, within: this-calendar-year } }", "{ value: yes, from: 2019-12-01, through: 2020-01-31 }", "2020-06-15", "31")]
    [InlineData("{ days-of: { fact: abroad, within: { since: came } } }", "{ value: yes, from: 2020-01-01, through: 2020-01-31 }", "2020-06-15", "12")]
    [InlineData("{ times-of: { fact: abroad, within: this-calendar-year } }", "{ value: yes, from: 2019-12-01, through: 2020-01-31 }, { value: yes, from: 2020-03-01, through: 2020-03-05 }, { value: yes, from: 2020-06-15 }", "2020-06-15", "2")]
    [InlineData("{ times-of: { fact: abroad, within: this-calendar-year } }", "{ value: yes, from: 2020-01-01, through: 2020-01-01 }", "2020-06-15", "1")]
    [InlineData("{ whole-months-of: { fact: abroad, within: this-calendar-year } }", "{ value: yes, from: 2020-01-02, through: 2020-03-31 }, { value: yes, from: 2020-06-01 }", "2020-06-15", "2")]
    [InlineData("{ calendar-months-of: { fact: abroad, within: this-calendar-year } }", "{ value: yes, from: 2020-01-02, through: 2020-03-01 }, { value: yes, from: 2020-06-01 }", "2020-06-15", "4")]
    public void It_counts_what_is_so_in_the_time_up_to_the_day_of_the_case(string derived, string periods, string on, string count)
    {
        var law = Snippet.Rulebook(Law(derived, count));

        Snippet.Decide(law, $"abroad: {{ history: [ {periods} ], otherwise: no }}, came: 2020-01-20", $"on: {on}").Said().Should().Be("low");
    }

    [Theory]
    [InlineData("abroad: { history: [ { value: no, through: 2020-06-05 } ] }", "no or low")]
    [InlineData("abroad: { history: [ { value: no, through: 2020-06-06 } ] }", "no")]
    [InlineData("abroad: { history: [ { value: yes, from: 2020-05-20, through: 2020-05-29 } ] }", "low")]
    [InlineData("abroad: yes", "no or low")]
    [InlineData("abroad: no", "no or low")]
    [InlineData("counted: 10", "low")]
    [InlineData("counted: 9", "no")]
    [InlineData("", "no or low")]
    public void Of_days_that_nobody_tells_of_everything_is_possible(string facts, string said) =>
        Snippet.Decide(Snippet.Rulebook(Law("{ days-of: { fact: abroad, within: { last: { days: 30 } } } }")), facts, "on: 2020-06-15").Said().Should().Be(said);

    [Theory]
    [InlineData("{ from: 4 }", "{ value: yes, through: 2020-02-28 }, { value: yes, from: 2020-03-01 }", "low")]
    [InlineData("{ from: 5 }", "{ value: yes, through: 2020-02-28 }, { value: yes, from: 2020-03-01 }", "no or low")]
    [InlineData("{ from: 4 }", "{ value: yes, through: 2020-02-28 }, { value: no, from: 2020-02-29, through: 2020-02-29 }, { value: yes, from: 2020-03-01 }", "low")]
    [InlineData("{ from: 5 }", "{ value: yes, through: 2020-02-28 }, { value: no, from: 2020-02-29, through: 2020-02-29 }, { value: yes, from: 2020-03-01 }", "no")]
    public void A_month_of_which_one_day_is_not_told_may_be_whole(string test, string periods, string said) => Snippet
        .Decide(Snippet.Rulebook(Law("{ whole-months-of: { fact: abroad, within: this-calendar-year } }", test)), $"abroad: {{ history: [ {periods} ] }}", "on: 2020-05-31")
        .Said().Should().Be(said);

    [Fact]
    public void A_count_that_is_told_must_agree_with_the_history()
    {
        var law = Snippet.Rulebook(Law("{ days-of: { fact: abroad, within: { last: { days: 30 } } } }"));

        var wrong = () => Snippet.Decide(law, "abroad: { history: [ { value: yes, from: 2020-06-06 } ], otherwise: no }, counted: 11");
        wrong.Should().Throw<Exception>().WithMessage("*EE5006*");
        Snippet.Decide(law, "abroad: { history: [ { value: yes, from: 2020-06-06 } ] }, counted: 11").Said().Should().Be("low");
    }

    [Fact]
    public void A_life_turns_on_the_day_on_which_the_count_reaches_what_is_asked_and_when_it_falls_again()
    {
        var law = Snippet.Rulebook(Law("{ days-of: { fact: abroad, within: { last: { days: 30 } } } }"));
        var @case = Case.Parse("c.yaml", "case: c\non: 2020-06-15\nfacts: { abroad: { history: [ { value: yes, from: 2020-01-01, through: 2020-01-20 } ], otherwise: no } }\n"u8.ToArray()).Value;

        var life = law.Timeline(@case, "q", new DateOnly(2019, 12, 1), new DateOnly(2020, 12, 31)).Value;

        life["q"].Segments.Select(s => (s.From.ToString("o"), s.Answer!.Id)).Should().Equal(("2019-12-01", "no"), ("2020-01-10", "low"), ("2020-02-10", "no"));
    }

    [Fact]
    public void It_can_come_to_what_it_comes_to_for_some_truth_of_the_days_that_nobody_tells_of()
    {
        var first = new DateOnly(2020, 1, 27);
        var on = first.AddDays(9);
        var laws = new[] { "days-of", "times-of", "whole-months-of", "calendar-months-of" }
            .Select(unit => (unit, Law: Snippet.Rulebook(Law($"{{ {unit}: {{ fact: abroad, within: {{ last: {{ days: 9 }} }} }} }}", "{ from: 1 }")))).ToList();

        Gen.Int[0, 2].Array[10].Check(
            300,
            told =>
            {
                var periods = string.Join(", ", told.Select((t, i) => (t, first.AddDays(i))).Where(d => d.t < 2).Select(d => $"{{ value: {(d.t == 1 ? "yes" : "no")}, from: {d.Item2:o}, through: {d.Item2:o} }}"));
                if (periods.Length == 0)
                {
                    return;
                }

                var completions = told.Aggregate((IEnumerable<bool[]>)[[]], (all, t) => all.SelectMany(a => t == 2 ? new[] { a.Append(true).ToArray(), [.. a, false] } : [[.. a, t == 1]])).ToList();
                foreach (var (unit, law) in laws)
                {
                    var counts = completions.Select(c => Count(unit, first, c)).Distinct().Order().ToList();
                    var decision = Snippet.Decide(law, $"abroad: {{ history: [ {periods} ] }}", $"on: {on:o}");
                    decision.Verdict.Situation.LeftOf(law.FindFact("counted")!).Values.And(FactValues.All(law.FindFact("counted")!)).Codes.Should().Equal(counts, "of {0} where {1}", unit, string.Join(' ', told));
                }
            });
    }

    /// <summary>The first day is the one before the time in which is counted.</summary>
    private static long Count(string unit, DateOnly first, bool[] days)
    {
        var within = Enumerable.Range(1, days.Length - 1).ToList();
        var months = within.GroupBy(i => first.AddDays(i).Month).ToList();
        return unit switch
        {
            "days-of" => within.Count(i => days[i]),
            "times-of" => within.Count(i => days[i] && !days[i - 1]),
            "whole-months-of" => months.Count(m => m.All(i => days[i]) && m.Count() == DateTime.DaysInMonth(2020, m.Key)),
            _ => months.Count(m => m.Any(i => days[i])),
        };
    }

    [Fact]
    public void It_is_written_as_it_was_read()
    {
        foreach (var derived in new[] { "{ times-of: { fact: abroad, is: no, within: { last: { years: 1, months: 2, days: 3 } } } }", "{ whole-months-of: { fact: abroad, within: { since: came } } }", "{ calendar-months-of: { fact: abroad, within: this-calendar-year } }" })
        {
            var law = Snippet.Rulebook(Law(derived));
            Rulebook.Load(law.ToCanonicalFiles()).Value.Hash.Should().Be(law.Hash);
        }
    }
}
