using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using System.Collections.Immutable;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>A timeline as a bar for each question, with the years and the ages above. The segments that are told below are exact.</summary>
internal static class TimelineBars
{
    private const char Undetermined = '?';
    private const char Conflict = '!';
    private const char NotModelled = '-';
    private const string Letters = ".#=%+o*x@~&$";

    public static Bars Of(Timeline timeline, Phrases say, SegmentWords words, LawWords law)
    {
        var axis = new TimeAxis(timeline);
        var calendar = new Axis(say.DateAxis().ToString(), Scales(axis.Calendar, timeline));
        Axis[] ages = timeline.Age is { } age ? [new Axis(law.In(age.Fact.Title).ToLowerInvariant(), Scales(axis.Ages, timeline))] : [];
        return new Bars(
            timeline.Through.DayNumber - timeline.From.DayNumber + 1,
            [calendar, .. ages.Where(a => a.Scales.Any(s => !s.IsEmpty))],
            [.. timeline.Questions.Select(q => Bar(q, timeline, words))]);
    }

    /// <summary>The position of an answer among those of its question, none and the default being 0.</summary>
    public static int Rank(Answer answer, QuestionTimeline within) => answer switch
    {
        { Choice: { } choice } => choice,
        { IsNone: true } => 0,
        _ => 1 + within.Segments.Select(s => s.Answer?.Amount).OfType<long>().Distinct().Order().ToList().IndexOf(answer.Amount!.Value),
    };

    /// <summary>The same axis for less and less room.</summary>
    private static ImmutableArray<ImmutableArray<Mark>> Scales(Func<Func<string, double>, IReadOnlyList<Tick>> ticks, Timeline timeline) =>
        [.. new[] { 1000, 200, 100, 60, 40, 30, 20, 14, 10, 8, 6, 5, 4, 3, 2, 1 }
            .Select(r => ticks(_ => r))
            .DistinctBy(t => t.Count)
            .Select(t => t.Select(m => new Mark(m.Day.DayNumber - timeline.From.DayNumber, m.Label)).ToImmutableArray())];

    private static Bar Bar(QuestionTimeline question, Timeline timeline, SegmentWords words)
    {
        var stretches = Stretches(question).Select(s => (s.From, s.Through, Sign: SignOf(s.Segment, s.IsAsRead, question, words))).ToList();
        List<Sign> signs = [.. stretches.Select(s => s.Sign).Distinct().OrderBy(s => s.IsFaint).ThenBy(s => Letters.IndexOf(s.Letter, StringComparison.Ordinal))];
        return new Bar(Naming.Of(question.Question), [.. signs], [.. stretches.Select(s => new Span(
            s.From.DayNumber - timeline.From.DayNumber,
            s.Through.DayNumber - s.From.DayNumber + 1,
            signs.IndexOf(s.Sign)))]);
    }

    private static Sign SignOf(Segment segment, bool isAsRead, QuestionTimeline question, SegmentWords words) =>
        new(Letter(segment, question), (isAsRead ? words.AsRead(segment, question.ReadThrough!.Value) : words.Label(segment)).ToString(), isAsRead);

    /// <summary>The segments, cut where the law is that which was read last.</summary>
    public static IEnumerable<(Segment Segment, DateOnly From, DateOnly Through, bool IsAsRead)> Stretches(QuestionTimeline question)
    {
        foreach (var segment in question.Segments)
        {
            var cut = question.AsReadFrom is { } from && from <= segment.Through ? from > segment.From ? from : segment.From : (DateOnly?)null;
            if (cut != segment.From)
            {
                yield return (segment, segment.From, cut?.AddDays(-1) ?? segment.Through, false);
            }

            if (cut is { } start)
            {
                yield return (segment, start, segment.Through, true);
            }
        }
    }

    /// <summary>A letter for each answer: those of a choice always the same, amounts in their order.</summary>
    private static char Letter(Segment segment, QuestionTimeline within) => segment.Status switch
    {
        _ when segment.Decision.Coverage == Coverage.NotModelled => NotModelled,
        DecisionStatus.Undetermined => Undetermined,
        DecisionStatus.Conflict => Conflict,
        _ => Letters[Rank(segment.Answer!, within) % Letters.Length],
    };
}
