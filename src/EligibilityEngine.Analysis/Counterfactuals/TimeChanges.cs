using System.Collections.Immutable;
using EligibilityEngine.Analysis.Timelines;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>The answers that time brings by itself: when each first comes for certain, if nothing is done.</summary>
internal static class TimeChanges
{
    /// <summary>One change for each other answer.</summary>
    public static IEnumerable<MinimalChange> Of(Ahead ahead, ImmutableArray<Provision> before, QuestionDecision question, Answer? target) => ahead.Turns()
        .Where(t => t.Then.Answer is { } answer && answer != question.Answer && (target is null || answer == target))
        .DistinctBy(t => t.Then.Answer)
        .Select(t => new MinimalChange
        {
            Kind = ChangeKind.Time,
            Facts = [],
            Day = t.Days,
            Answers = [t.Then.Answer!],
            Grounds = t.Then.Grounds,
            NoLonger = [.. before.Except(t.Then.Grounds)],
            Turned = [.. (t.Then.Begins?.Begun ?? []).Except(t.Then.Grounds)],
        });
}
