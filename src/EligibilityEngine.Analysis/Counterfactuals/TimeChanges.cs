using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>The answers that time brings by itself: the first day of each, when nothing is done.</summary>
internal static class TimeChanges
{
    /// <summary>One change for each other answer, on the first day on which it comes. None where the case cannot be followed through time, as when an age is
    /// given without a birthday.</summary>
    public static IEnumerable<MinimalChange> Of(Decision decision, QuestionDecision question, Answer? target)
    {
        var life = decision.Rulebook.Timeline(decision.Case, question.Question.Id, decision.On).ValueOrNull;
        var before = question.Justification.Grounds;
        return (life?[question.Question.Id].Segments ?? []).Skip(1)
            .Where(s => s.Answer is { } answer && answer != question.Answer && (target is null || answer == target))
            .DistinctBy(s => s.Answer)
            .Select(s => new MinimalChange
            {
                Kind = ChangeKind.Time,
                Facts = [],
                Day = new DaySpan(s.From, s.From),
                Answers = [s.Answer!],
                Grounds = s.Grounds,
                NoLonger = [.. before.Except(s.Grounds)],
                Turned = [.. (s.Begins?.Begun ?? []).Except(s.Grounds)],
            });
    }
}
