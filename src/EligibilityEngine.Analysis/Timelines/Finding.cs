using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Decisions;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>What is compared between days: the answers that are possible, exactly, and the grounds.</summary>
internal sealed record Finding(ImmutableArray<Answer> Answers, DecisionStatus Status, ImmutableArray<Provision> Grounds)
{
    private bool IsModelled { get; init; } = true;

    public static Finding Of(Question question, Day day)
    {
        var justifier = new Justifier(day.Verdict);
        if (day.Verdict.Answers[question.Index] is { IsSettled: true } settled)
        {
            return new([.. settled.Answers()], settled.IsConflict ? DecisionStatus.Conflict : DecisionStatus.Determined, justifier.Grounds(question));
        }

        var decision = day[question];
        return new(decision.Possible, decision.Status, justifier.Grounds(decision)) { IsModelled = decision.Coverage != Coverage.NotModelled };
    }

    public bool HasSameAnswer(Finding other) => Status == other.Status && IsModelled == other.IsModelled && Answers.SequenceEqual(other.Answers);

    public bool IsSame(Finding other) => HasSameAnswer(other) && Grounds.SequenceEqual(other.Grounds);
}
