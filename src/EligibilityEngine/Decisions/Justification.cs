using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine;

/// <summary>Why a question is decided as it is.</summary>
public sealed class Justification
{
    internal Justification()
    {
    }

    /// <summary>The provisions that stand and give the answer; in a conflict, all that stand and give an amount; in an undetermined question, those
    /// that certainly stand and give a possible answer.</summary>
    public required ImmutableArray<Provision> Grounds { get; init; }

    /// <summary>The provisions that may stand and so leave the question open; empty when it is determined.</summary>
    public required ImmutableArray<Provision> MayStand { get; init; }

    /// <summary>Provisions that apply (hold, and so does a whole line of bases up to a general one) but do not stand, with the exceptions that displace them.</summary>
    public required ImmutableArray<Displacement> Displaced { get; init; }

    /// <summary>Provisions in force (or perhaps in force) whose condition failed, with the parts that failed it; those with the fewest first.</summary>
    public required ImmutableArray<Failure> Failed { get; init; }

    /// <summary>Unknown facts that the question hangs on.</summary>
    public required ImmutableArray<Fact> Missing { get; init; }

    /// <summary>Readings that nobody has chosen and that the question hangs on.</summary>
    public required ImmutableArray<Reading> OpenReadings { get; init; }

    /// <summary>Events of law whose day is not known exactly and that the question hangs on.</summary>
    public required ImmutableArray<LawEvent> OpenEvents { get; init; }

    /// <summary>Statements of which it is not known whether they were published by the horizon, and that the question hangs on.</summary>
    public required ImmutableArray<Statement> OpenStatements { get; init; }

    /// <summary>The questions that it hangs on, itself perhaps among them, on which the rulebook does not model the law of that day.</summary>
    public required ImmutableArray<Question> NotModelled { get; init; }

    /// <summary>What leaves the question open, or may, and no fact settles: gaps (<see cref="Provision.Gap"/>), and provisions whose answer no source tells.</summary>
    public required ImmutableArray<Provision> Gaps { get; init; }

    /// <summary>Whether nothing that may still be told of the person, and no reading, settles the question: it is open because of <see cref="Gaps"/> alone.</summary>
    public bool NothingSettles => !Gaps.IsEmpty && Missing.IsEmpty && OpenReadings.IsEmpty && OpenEvents.IsEmpty && OpenStatements.IsEmpty;

    /// <summary>Known facts that suffice for the answer, whatever the others are; with their origins.</summary>
    public required ImmutableArray<UsedFact> Facts { get; init; }

    /// <summary>Those of <see cref="Facts"/> that were assumed: what the answer rests on besides what was given.</summary>
    public IEnumerable<UsedFact> Assumptions => Facts.Where(f => f.Origin == FactOrigin.Assumed);

    /// <summary>Those of <see cref="Facts"/> that are readings chosen by the case.</summary>
    public IEnumerable<UsedFact> ChosenReadings => Facts.Where(f => f.Fact.Reading is not null);
}
