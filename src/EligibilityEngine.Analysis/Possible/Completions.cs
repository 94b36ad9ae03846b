using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Possible;

/// <summary>Finds what is possible, and the smallest witness of each outcome.</summary>
internal static class Completions
{
    public static PossibleAnswers Of(QuestionDecision decision, OutcomeMap map, CancellationToken cancellation)
    {
        using (map.Hold(cancellation))
        {
            var isSettled = map is { IsExact: true, Outcomes.Length: 1 };
            var isTold = map.IsExact || (!map.IsFull && !map.Outcomes.IsEmpty);
            var outcomes = !isTold ? Settled(map) :
            [
                .. Together(map).OrderBy(o => o.Outcome).Select(o => isSettled ? Whatever(o.Outcome, true) : Outcome(map, o.Outcome, o.When)),
            ];
            return new PossibleAnswers(decision, map.Verdict.Situation, outcomes, map, isSettled ? [] : DependsOn(map));
        }
    }

    /// <summary>The outcomes of a question, where amounts that follow each other and are told from the least to the greatest are one: what else the law tells apart there is of no account.</summary>
    private static IEnumerable<(Outcome Outcome, Diagram When)> Together(OutcomeMap map)
    {
        var ranges = map.Outcomes.Where(o => o.Outcome is { IsRange: true, Answers.Length: 1 }).ToList();
        var joined = AmountRanges.Joined(map.Question, ranges.Select(o => o.Outcome.Answers[0])).Select(r => (
            Outcome: Maps.Outcome.Of(map.Question, [r]),
            When: map.Store.Any(ranges.Where(o => r.Allows(o.Outcome.Answers[0])).Select(o => o.When))));
        return map.Outcomes.Except(ranges).Concat(joined);
    }

    /// <summary>What three-valued logic settles is possible, if anybody is; where it settles nothing, nothing is told.</summary>
    private static ImmutableArray<PossibleOutcome> Settled(OutcomeMap map) =>
        Maps.Outcome.Of(map.Verdict.Answers[map.Question.Index]) is { } settled ? [Whatever(settled, false)] : [];

    private static PossibleOutcome Whatever(Outcome outcome, bool isExact) => new(outcome) { IsIrreducible = isExact, IsSmallest = isExact };

    private static PossibleOutcome Outcome(OutcomeMap map, Outcome outcome, Diagram when)
    {
        var (ordinary, smallest, isSmallest, departures) = SmallestWitness.Both(map, when);
        return new(outcome)
        {
            Witness = Told(ordinary),
            SmallestWitness = Told(smallest),
            Departures = departures,
            IsIrreducible = map.IsExact,
            IsSmallest = map.IsExact && isSmallest && ordinary.Length == smallest.Length,
        };
    }

    private static ImmutableArray<AddedFact> Told(ImmutableArray<Assignment> witness) => [.. witness.Select(a => new AddedFact(a)).OrderBy(a => a.Name, NaturalOrder.Comparer)];

    private static ImmutableArray<AddedFact> DependsOn(OutcomeMap map) =>
    [
        .. map.Space.Quantities.Where(q => q.Follows is null && map.Matters(q))
            .Select(q => new AddedFact(new Assignment(map.Space.VariableOf(q), ValueSet.Range(q.Low, q.High))))
            .OrderBy(a => a.Name, NaturalOrder.Comparer),
    ];
}
