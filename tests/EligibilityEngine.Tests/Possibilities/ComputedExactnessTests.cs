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

    [Fact(Skip = "What a horizon leaves out beside a computed day of an event is not yet exact")]
    public void What_is_possible_is_exactly_what_some_completion_comes_to()
    {
        var (compared, exact) = (0, 0);
        Laws.TimedWithCase.Check(3_000, made =>
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
                    possible.Outcomes.Select(Outcome).Distinct().Should().BeEquivalentTo(outcomes, "of {0}", question);
                    foreach (var outcome in possible.Outcomes)
                    {
                        all.Where(c => outcome.Witness.All(a => IsSo(a, c.Situation))).Select(c => c.Outcome(question)).Distinct()
                            .Should().BeSubsetOf([Outcome(outcome)], "if {0}", string.Join(", ", outcome.Witness.Select(a => a.Say())));
                    }
                }
            }
        });
        compared.Should().BeGreaterThan(10);
        exact.Should().BeGreaterThan(compared * 9 / 10);
    }

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
