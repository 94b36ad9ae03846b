using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>The answers that time brings by itself: the day on which each comes, when nothing is done; where a date is not known, the days between which it lies.</summary>
internal static class TimeChanges
{
    /// <summary>One change for each other answer, when it first comes for certain. None where the case cannot be followed through time.</summary>
    public static IEnumerable<MinimalChange> Of(Timeline life, QuestionDecision question, Answer? target)
    {
        var (before, segments) = (question.Justification.Grounds, life[question.Question.Id].Segments);
        return segments.Index().Skip(1)
            .Where(s => s.Item.Answer is { } answer && answer != question.Answer && (target is null || answer == target))
            .DistinctBy(s => s.Item.Answer)
            .Select(s => new MinimalChange
            {
                Kind = ChangeKind.Time,
                Facts = [],
                Day = new DaySpan(Earliest(segments, s.Index, life.From), s.Item.From),
                Answers = [s.Item.Answer!],
                Grounds = s.Item.Grounds,
                NoLonger = [.. before.Except(s.Item.Grounds)],
                Turned = [.. (s.Item.Begins?.Begun ?? []).Except(s.Item.Grounds)],
            });
    }

    /// <summary>The first of the days on end on which the answer is possible.</summary>
    private static DateOnly Earliest(IReadOnlyList<Segment> segments, int index, DateOnly now)
    {
        var first = Enumerable.Range(1, index).Last(i => i == 1 || !segments[i - 1].Possible.Contains(segments[index].Answer!));
        return first == 1 && segments[0].Possible.Contains(segments[index].Answer!) ? now.AddDays(1) : segments[first].From;
    }
}
