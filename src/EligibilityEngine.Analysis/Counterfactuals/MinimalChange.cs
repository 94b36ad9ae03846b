using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>A smallest change that leads to another answer, whatever stays unknown: nothing less than all of it does. A fact and one that
/// follows from it are not two.</summary>
public sealed record MinimalChange
{
    internal MinimalChange()
    {
    }

    /// <summary>What it takes; of two facts, the harder of the two.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The facts, readings or undated events that would be otherwise, none, one or two, with the values that lead there: every one, and of two every combination. Of two that are
    /// compared or added up, what more it takes of how one stands to the other follows: then the combinations for which that is so.</summary>
    public required ImmutableArray<AddedFact> Facts { get; init; }

    /// <summary>When time brings it by itself: the day, or the span in which it lies where a birthday is not known; or null.</summary>
    public DaySpan? Day { get; init; }

    /// <summary>The day whose law would be applied instead, for a change of law; or null.</summary>
    public DateOnly? LawOf { get; init; }

    /// <summary>Whether <see cref="LawOf"/> lies before all changes of law that are dated, so that the law of every earlier day leads there too.</summary>
    public bool IsBeforeAllChanges { get; init; }

    /// <summary>The answer that it leads to; several amounts where they would conflict.</summary>
    public required ImmutableArray<Answer> Answers { get; init; }

    /// <summary>The provisions that stand then and give the answer, or where that differs with what is not known, those of which some does; empty when the default is left.</summary>
    public required ImmutableArray<Provision> Grounds { get; init; }

    /// <summary>The provisions that gave the answer and would no longer stand.</summary>
    public required ImmutableArray<Provision> NoLonger { get; init; }

    /// <summary>Other provisions that come to stand, such as an exception that lifts another, or one of a question that this one hangs on.</summary>
    public required ImmutableArray<Provision> Turned { get; init; }

    /// <summary>Whether another change says the same of the days, and which count of time it is that brings it.</summary>
    internal bool IsSaidBy(MinimalChange other) => Day == other.Day && Answers.SequenceEqual(other.Answers) && Grounds.SequenceEqual(other.Grounds);
}
