using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>How the answer to one question changes.</summary>
/// <param name="Question">The question.</param>
/// <param name="Segments">The segments, one after the other, without gap from the first day of the timeline through the last.</param>
public sealed record QuestionTimeline(Question Question, ImmutableArray<Segment> Segments)
{
    /// <summary>The last day of which the law was read, where the timeline goes on beyond it or asks for what was known later; otherwise null.</summary>
    public DateOnly? ReadThrough { get; init; }

    /// <summary>The first day of the timeline that is decided by the law as it was read last; null where none is.</summary>
    public DateOnly? AsReadFrom { get; init; }

    /// <summary>The segment that a day lies in; null outside the timeline.</summary>
    public Segment? On(DateOnly day) => Segments.FirstOrDefault(s => s.From <= day && day <= s.Through);
}
