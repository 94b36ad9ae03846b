using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;

namespace EligibilityEngine.Populations.Terms;

/// <summary>
/// What a <see cref="LaneProgram"/> is compiled for. Whatever is the same in all lanes folds away, so that a program for one day's law holds no more than
/// that law.
/// </summary>
internal sealed record LaneOptions
{
    /// <summary>The questions to answer; default for all. Those they use are evaluated too.</summary>
    public ImmutableArray<Question> Questions { get; init; }

    /// <summary>The day on which the facts are taken.</summary>
    public LaneDay On { get; init; } = LaneDay.Each;

    /// <summary>The day whose law is applied.</summary>
    public LaneDay LawOf { get; init; } = LaneDay.AsOn;

    /// <summary>The horizon of knowledge.</summary>
    public LaneDay KnownBy { get; init; } = LaneDay.None;

    /// <summary>What is said of each fact, by <see cref="Fact.Index"/>; default for a column of each.</summary>
    public ImmutableArray<LaneFact> Facts { get; init; }

    /// <summary>Whether choices of more than two values are compared value by value and not by the bits of their positions: for a graph that people read and lanes do not run.</summary>
    public bool ChoicesByValue { get; init; }

    /// <summary>Whether facts that are not stated are taken to be what they are ordinarily.</summary>
    public bool AssumesOrdinary { get; init; }

    /// <summary>
    /// Events with a yes-no column that decides whether they have come by the law's day; where it is unknown, the days decide. An event of which nothing
    /// was published by the horizon has not come all the same.
    /// </summary>
    public ImmutableArray<LawEvent> DecidedEvents { get; init; } = [];

    /// <summary>Statements with a yes-no column that decides whether they were published by the horizon; where it is unknown, the days decide.</summary>
    public ImmutableArray<Statement> DecidedStatements { get; init; } = [];

    /// <summary>Whether the results tell which provisions of the questions stand or may stand.</summary>
    public bool WithProvisions { get; init; }

    /// <summary>Whether the results tell which lanes contradict themselves.</summary>
    public bool WithErrors { get; init; } = true;
}
