using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>What comes of a decision as the days go on, when nothing is done: facts stay as they are or change as the case says, counts of time and the law go on.</summary>
/// <param name="Timeline">The answers from the day of the decision on, to a year after the last day on which the law tells days apart.</param>
/// <param name="Stops">Why it ends before that: nobody can be as the case says on the day after its last.</param>
/// <param name="IsCutShort">Whether it ends before that since there were too many days on which something may change.</param>
internal sealed record Ahead(QuestionTimeline Timeline, ImmutableArray<Diagnostic> Stops, bool IsCutShort)
{
    /// <summary>Follows a decision.</summary>
    /// <returns>What comes, or why it cannot be followed.</returns>
    public static Result<Ahead> Of(Decision decision, Question question, MapLimits? limits = null)
    {
        var bag = new DiagnosticBag();
        var ahead = new CaseBinder(decision.Rulebook, bag).Bind(decision.Case) is { } bound ? LifeReader.ReadAhead(bound, question, bag, limits ?? MapLimits.Default) : null;
        return new Result<Ahead>(ahead, bag.Sorted());
    }

    /// <summary>Each change of the answers that are possible, exactly, in the order of their days.</summary>
    public IEnumerable<Turn> Turns()
    {
        var settled = Timeline.Segments[0];
        var opened = (DateOnly?)null;
        foreach (var (before, segment) in Timeline.Segments.Zip(Timeline.Segments.Skip(1)))
        {
            if (segment.Status == before.Status && segment.Possible.SequenceEqual(before.Possible))
            {
                continue;
            }

            var isSettled = segment.Status != DecisionStatus.Undetermined;
            yield return new Turn(new DaySpan(isSettled ? opened ?? segment.From : segment.From, segment.From), settled, segment);
            settled = isSettled ? segment : settled;
            opened = isSettled ? null : opened ?? segment.From;
        }
    }
}

/// <summary>Other answers that time brings.</summary>
/// <param name="Days">The day on which it brings them; for answers that are settled again after the days on which they came to be undetermined a span: it brings them on one of its days.</param>
/// <param name="Before">The last segment before in which the answer was settled, or the first of all.</param>
/// <param name="Then">The segment that begins on the last of the days; what begins and ceases to stand is in <see cref="Segment.Begins"/>.</param>
internal sealed record Turn(DaySpan Days, Segment Before, Segment Then);
