using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>A smallest change that leads to another answer: nothing less than all of it does.</summary>
public sealed record MinimalChange
{
    internal MinimalChange()
    {
    }

    /// <summary>What it takes; of two facts, the harder of the two.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The facts, readings or undated events that would be otherwise: none, one or two.</summary>
    public required ImmutableArray<AddedFact> Facts { get; init; }

    /// <summary>When time brings it by itself: the day, or the span in which it lies where a birthday is not known; or null.</summary>
    public DaySpan? Day { get; init; }

    /// <summary>The day whose law would be applied instead, for a change of law; or null.</summary>
    public DateOnly? LawOf { get; init; }

    /// <summary>The answer that it leads to; several amounts where they would conflict.</summary>
    public required ImmutableArray<Answer> Answers { get; init; }

    /// <summary>The provisions that stand then and give the answer; empty when the default is left.</summary>
    public required ImmutableArray<Provision> Grounds { get; init; }

    /// <summary>The provisions that gave the answer and would no longer stand.</summary>
    public required ImmutableArray<Provision> NoLonger { get; init; }

    /// <summary>Other provisions that come to stand, such as an exception that lifts another, or one of a question that this one hangs on.</summary>
    public required ImmutableArray<Provision> Turned { get; init; }
}
