using EligibilityEngine.Analysis;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Possibilities;

/// <summary>What is possible, and what would lead there, compared with all completions one by one.</summary>
public class ExactnessTests
{
    private const int MostCompletions = 1_500;

    [Fact]
    public void What_is_possible_is_what_some_completion_comes_to()
    {
        var compared = 0;
        Seeds.Check(150, random =>
        {
            foreach (var (possible, brute) in Cases(random))
            {
                compared++;
                var outcomes = possible.Outcomes.Select(o => string.Join(" and ", o.Answers));
                var real = brute.From(possible.Situation).Select(o => string.Join(" and ", o.Answers));
                real.Should().BeSubsetOf(outcomes, "nothing else is possible of {0}", possible.Decision.Question);
                foreach (var outcome in possible.Outcomes)
                {
                    CheckWitness(outcome, possible, brute);
                }
            }
        });
        compared.Should().BeGreaterThan(40);
    }

    [Fact]
    public void No_fact_of_a_witness_can_be_spared() => Seeds.Check(150, random =>
    {
        foreach (var (possible, brute) in Cases(random))
        {
            foreach (var outcome in possible.Outcomes.Where(o => o.IsIrreducible))
            {
                foreach (var spared in outcome.Witness)
                {
                    var without = outcome.Witness.Remove(spared).Aggregate(possible.Situation, Settle);
                    brute.From(without).Should().HaveCountGreaterThan(1, "{0} is needed for {1}", spared, string.Join(" and ", outcome.Answers));
                }
            }
        }
    });

    [Fact]
    public void A_witness_called_smallest_has_none_smaller()
    {
        var compared = 0;
        Seeds.Check(100, random =>
        {
            foreach (var (possible, brute) in Cases(random))
            {
                var diagrams = new QuestionDiagrams(possible.Decision.Question, Evaluator.Evaluate(possible.Situation));
                var choices = diagrams.Variables.SelectMany(v => v.Regions.Select(r => new AddedFact(v.Point, r))).ToList();
                foreach (var outcome in possible.Outcomes.Where(o => o is { IsSmallest: true, Witness.Length: 2 or 3 }))
                {
                    compared++;
                    var smaller = outcome.Witness.Length == 2 ? choices.Select(c => ImmutableArray.Create(c)) : Pairs(choices);
                    foreach (var fewer in smaller.Take(300))
                    {
                        var from = brute.From(fewer.Aggregate(possible.Situation, Settle));
                        var settles = from.Count == 1 && from.Single().Answers.SequenceEqual(outcome.Answers);
                        settles.Should().BeFalse("{0} would lead to {1}", string.Join(", ", fewer), string.Join(" and ", outcome.Answers));
                    }
                }
            }
        });
        compared.Should().BeGreaterThan(2);
    }

    /// <summary>With the witness, and with either end of every range in it, all completions come to the same.</summary>
    private static void CheckWitness(PossibleOutcome outcome, PossibleAnswers possible, BruteForce brute)
    {
        var settled = outcome.Witness.Aggregate(possible.Situation, Settle);
        ShouldComeTo(outcome, brute.From(settled));
        foreach (var added in outcome.Witness.Where(a => a.Fact is { Derivation: null }))
        {
            foreach (var end in added.Values.Intervals.SelectMany(i => new[] { i.Low, i.High }))
            {
                ShouldComeTo(outcome, brute.From(settled.With(added.Fact!, FactValue.Of(end))));
            }
        }
    }

    private static void ShouldComeTo(PossibleOutcome outcome, HashSet<Outcome> comesTo) =>
        comesTo.Select(o => string.Join(" and ", o.Answers)).Should().Equal([string.Join(" and ", outcome.Answers)]);

    private static Situation Settle(Situation situation, AddedFact added) => added.Point!.Settle(situation, added.Region);

    private static IEnumerable<ImmutableArray<AddedFact>> Pairs(List<AddedFact> choices) =>
        choices.SelectMany((a, i) => choices.Skip(i + 1).Where(b => b.Name != a.Name).Select(b => ImmutableArray.Create(a, b)));

    /// <summary>Open questions of made-up cases with few completions, of which the engine says that it is exact. Where a derived fact is given directly, the
    /// values worth trying may have none that goes with it; such cases prove nothing.</summary>
    private static IEnumerable<(PossibleAnswers Possible, BruteForce Brute)> Cases(Random random)
    {
        var rulebook = RandomRulebook.Create(random).Rulebook;
        for (var i = 0; i < 3; i++)
        {
            var decision = FewUnknown(rulebook, random);
            foreach (var question in decision.Questions.Where(q => q.Status == DecisionStatus.Undetermined))
            {
                var brute = new BruteForce(question.Question, decision.Verdict.Situation);
                if (brute.Count <= MostCompletions && decision.Possible(question.Question.Id) is { IsExact: true } possible
                    && possible.Outcomes.All(o => brute.From(o.Witness.Aggregate(possible.Situation, Settle)).Count > 0))
                {
                    yield return (possible, brute);
                }
            }
        }
    }

    /// <summary>A case to which facts are added until only two or three are unknown.</summary>
    private static Decision FewUnknown(Rulebook rulebook, Random random)
    {
        var @case = RandomCase.Create(rulebook, random);
        var most = random.Next(1, 4);
        for (var tries = 0; tries < 40; tries++)
        {
            var decision = rulebook.Decide(@case).Value;
            if (decision.Facts.Count(f => f.Fact.Derivation is null && !f.Value.IsKnown) <= most)
            {
                return decision;
            }

            @case = RandomCase.Learn(rulebook, @case, random) ?? @case;
        }

        return rulebook.Decide(@case).Value;
    }
}
