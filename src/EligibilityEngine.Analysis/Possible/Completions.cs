using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Possible;

/// <summary>Finds what is possible, and the smallest witness of each outcome.</summary>
internal static class Completions
{
    public static PossibleAnswers Of(QuestionDecision decision, Verdict verdict)
    {
        var question = new QuestionDiagrams(decision.Question, verdict);
        var isSettled = question is { IsExact: true, Outcomes.Length: 1 };
        var isTold = question.IsExact || (!question.IsFull && !question.Outcomes.IsEmpty);
        var outcomes = !isTold ? Settled(question, verdict) :
        [
            .. question.Outcomes.OrderBy(o => o.Outcome)
                .Select(o => Outcome(o.Outcome, isSettled ? Witness.Nothing : WitnessFinder.Find(question, o.When), question.IsExact)),
        ];
        var depends = outcomes.SelectMany(o => o.Witness).DistinctBy(a => a.Name).OrderBy(a => a.Name, NaturalOrder.Comparer);
        return new PossibleAnswers(decision, verdict.Situation, outcomes, question, [.. depends]);
    }

    /// <summary>What three-valued logic settles is possible, if anybody is; where it settles nothing, nothing is told.</summary>
    private static ImmutableArray<PossibleOutcome> Settled(QuestionDiagrams question, Verdict verdict) =>
        Maps.Outcome.Of(verdict.Answers[question.Question.Index]) is { } settled ? [Outcome(settled, Witness.Nothing, false)] : [];

    private static PossibleOutcome Outcome(Outcome outcome, Witness witness, bool isExact) => new(
        outcome.Answers,
        [.. witness.Settled.Select(s => new AddedFact(s.Point, s.Region)).OrderBy(a => a.Name, NaturalOrder.Comparer)],
        isExact,
        isExact && witness.IsSmallest);
}
