using EligibilityEngine.Analysis.Timelines;
using EligibilityEngine.Spaces;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>What would change a decision: what time brings by itself, then what takes one fact or two.</summary>
internal static class WhatWouldChange
{
    public static CounterfactualAnalysis Of(Decision decision, QuestionDecision question, string? to, MapLimits limits)
    {
        var target = to is null ? null : question.Question.FindAnswer(to)
            ?? throw new ArgumentException($"`{to}` is not an answer of `{question.Question.Id}`", nameof(to));
        question.Settle(limits.Cancellation);
        var finder = new ChangeFinder(decision, question, target, limits);
        var changes = finder.Find();
        var ahead = Ahead.Of(decision, question.Question, limits);
        var byTime = ahead.ValueOrNull is { } known ? TimeChanges.Of(known, question.Justification.Grounds, question, target) : [];
        return new CounterfactualAnalysis(decision, question, target, [.. byTime.Where(t => !changes.Any(t.IsSaidBy)), .. changes])
        {
            IsExact = finder.IsExact,
            NotExactAbout = [.. finder.NotExactAbout],
            WhyTimeIsLeftOut = (ahead.ValueOrNull?.Stops ?? ahead.Diagnostics).FirstOrDefault()?.Message ?? (ahead.ValueOrNull is { IsCutShort: true } cut
                ? $"after {Values.OfDay(cut.Timeline.Segments[^1].Through)} there are too many days on which something may change"
                : null),
        };
    }
}
