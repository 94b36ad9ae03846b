using EligibilityEngine.Evaluation;
using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Possibilities;

/// <summary>What is possible where law computes days and times, compares with events and with amounts: the same as all completions one by one.</summary>
public class ComputedExactnessTests
{
    private const int MostCompletions = 6_000;

    [Fact]
    public void What_is_possible_is_exactly_what_some_completion_comes_to()
    {
        var (compared, exact) = (0, 0);
        Laws.TimedWithCase.Check(400, made =>
        {
            if (made.Rulebook.Decide(made.Case).ValueOrNull is not { } decision)
            {
                return;
            }

            var completions = Completions.Of(decision.Verdict.Situation);
            var all = completions.Count > MostCompletions ? [] : completions.ToList();
            foreach (var question in decision.Questions.Where(q => !q.Answers.IsSettled && all.Count > 0).Select(q => q.Question.Id))
            {
                var possible = decision.Possible(question);
                var outcomes = all.Select(c => c.Outcome(question)).ToHashSet();
                compared++;
                possible.Outcomes.Select(Outcome).Should().Contain(outcomes, "nothing that may be is left out of {0}", question);
                if (possible.IsExact)
                {
                    exact++;
                    var usual = possible.Outcomes.Where(o => !o.Witness.Any(IsAtTheEndOfTheCalendar)).ToList();
                    usual.Select(Outcome).Distinct().Should().BeSubsetOf(outcomes, "of {0}", question);
                    foreach (var outcome in usual)
                    {
                        all.Where(c => outcome.Witness.All(a => IsSo(a, c.Situation))).Select(c => c.Outcome(question)).Distinct()
                            .Should().BeSubsetOf([Outcome(outcome)], "if {0}", string.Join(", ", outcome.Witness.Select(a => a.Say())));
                    }
                }
            }
        });
        compared.Should().BeGreaterThan(100);
        exact.Should().BeGreaterThan(compared * 9 / 10);
    }

    [Theory]
    [InlineData("{ days: 10 }", "2020-11-20")]
    [InlineData("{ months: 2, days: 1 }", "2020-09-29")]
    public void The_day_of_an_event_may_be_compared_and_begin_and_end_law(string plus, string day)
    {
        var law = Support.Snippet.Rulebook("events:\n  - { event: act, title: An act, span: { after: 2020-08-04, by: 2021-01-07 }, cites: s/x }\nprovisions:\n"
            + Support.Snippet.Provision("computed", "24", $"{{ day-of-case: {{ event: act, plus: {plus} }} }}", question: "months")
            + Support.Snippet.Provision("until", "12", inForce: "{ until: act }", question: "months"));

        var possible = law.Decide(new Case(new DateOnly(2020, 11, 30))).Value.Possible("months");

        possible.Outcomes.Select(o => string.Join(" and ", o.Answers)).Should().BeEquivalentTo("none", "12", "24");
        possible.Outcomes.Single(o => o.Answers[0].Id == "24").Witness.Should().ContainSingle().Which.Values.Codes.Should().Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).DayNumber);
    }

    // No day lies past the last that can be written, so that a year from it on is shorter: that is not tried one by one.
    private static bool IsAtTheEndOfTheCalendar(AddedFact added) =>
        added is { Fact.Type: FactType.Date, Than: null } && added.Values.Least > new DateOnly(9_900, 1, 1).DayNumber;

    private static bool IsSo(AddedFact added, Situation situation) => added is { Subject: Statement or LawEvent, IsOfDays: false, Less: null }
        ? (added.Event is { } e ? situation.HasCome(e) : situation.IsKnown([added.Statement!])) == Kleene.Of(added.Values.Contains(1))
        : added.Values.Contains(ValueOf(added.Subject, situation) - (added.Less is { } less ? ValueOf(less, situation) : 0));

    private static long ValueOf(object subject, Situation situation) => subject switch
    {
        Fact fact => situation[fact].Code,
        LawEvent e => situation.DayOf(e).Low,
        _ => TermValues.Of((Law.Term)subject, situation)!.Value.Low,
    };

    private static string Outcome(PossibleOutcome outcome) => outcome.IsOpen ? Completion.Open(outcome.Answers) : string.Join(" and ", outcome.Answers);
}
