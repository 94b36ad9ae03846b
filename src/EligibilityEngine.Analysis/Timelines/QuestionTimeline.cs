using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>How the answer to one question changes.</summary>
/// <param name="Question">The question.</param>
/// <param name="Segments">The segments, one after the other, without gap from the first day of the timeline through the last.</param>
public sealed record QuestionTimeline(Question Question, ImmutableArray<Segment> Segments)
{
    /// <summary>The segment that a day lies in; null outside the timeline.</summary>
    public Segment? On(DateOnly day) => Segments.FirstOrDefault(s => s.From <= day && day <= s.Through);
}
