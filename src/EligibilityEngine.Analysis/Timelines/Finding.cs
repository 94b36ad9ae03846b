using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>What is compared between days: the possible answers to a question and the grounds.</summary>
internal sealed record Finding(AnswerSet Answers, ImmutableArray<Provision> Grounds)
{
    public static Finding Of(Question question, Verdict verdict) =>
        new(verdict.Answers[question.Index], new Justifier(verdict).Grounds(question));

    public bool HasSameAnswer(Finding other) =>
        Answers.IsConflict == other.Answers.IsConflict && Answers.Answers().SequenceEqual(other.Answers.Answers());

    public bool IsSame(Finding other) => HasSameAnswer(other) && Grounds.SequenceEqual(other.Grounds);
}
