using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>Spins the segments of one question from judged days in order.</summary>
internal sealed class SegmentSpinner(Question question)
{
    private readonly ImmutableArray<Segment>.Builder _segments = ImmutableArray.CreateBuilder<Segment>();
    private Day? _start;
    private Finding? _finding;
    private Change? _begins;

    /// <summary>Adds a day on which something may have changed since the one before.</summary>
    public void Add(Day? before, Day day)
    {
        var finding = Finding.Of(question, day);
        if (_finding is not null && finding.IsSame(_finding))
        {
            return;
        }

        var change = before is null ? null : ChangeTracer.Trace(question, before, day);
        if (change is not null)
        {
            Close(day.On.AddDays(-1), change);
        }

        (_start, _finding, _begins) = (day, finding, change);
    }

    public QuestionTimeline Finish(DateOnly through)
    {
        Close(through, null);
        return new QuestionTimeline(question, _segments.ToImmutable());
    }

    private void Close(DateOnly last, Change? ends) => _segments.Add(new Segment
    {
        From = _start!.On,
        Through = last,
        Decision = _start[question],
        Grounds = _finding!.Grounds,
        Begins = _begins,
        Ends = ends,
    });
}
