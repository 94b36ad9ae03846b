using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Law;

namespace EligibilityEngine.Plans;

/// <summary>What becomes of a candidate, and why.</summary>
public sealed class CandidateOutcome
{
    internal CandidateOutcome()
    {
    }

    /// <summary>His id.</summary>
    public required string Id { get; init; }

    /// <summary>What becomes of him while nobody of whom too little is known can be called up.</summary>
    public required CandidateStanding Standing { get; init; }

    /// <summary>Where he is called up to, or null.</summary>
    public required PlannedPlaces? Places { get; init; }

    /// <summary>The speciality with which he is called up, or by which he was decided; null where none is known.</summary>
    public required NamedValue? Speciality { get; init; }

    /// <summary>The preferences that he meets where he is called up to; of others those that he certainly meets anywhere.</summary>
    public required ImmutableArray<PlanPreference> Meets { get; init; }

    /// <summary>The answers that are possible to the question of the plan: one where it is decided.</summary>
    public required ImmutableArray<Answer> Answers { get; init; }

    /// <summary>The provisions on whose ground he cannot be called up, or can.</summary>
    public required ImmutableArray<Provision> Grounds { get; init; }

    /// <summary>Where no provision is a ground: provisions by which he could be called up and whose conditions fail, those that lack least first.</summary>
    public required ImmutableArray<Failure> Failed { get; init; }

    /// <summary>Facts that are not known and on which it hangs whether he can be called up, and readings.</summary>
    public required ImmutableArray<Fact> Missing { get; init; }

    /// <summary>The preference by which those who have the places come before him; null where they are only earlier by their ids, and for others.</summary>
    public required PlanPreference? Against { get; init; }

    /// <summary>Where he is called up to if everybody of whom too little is known can be called up after all; or null.</summary>
    public required PlannedPlaces? PlacesIfEligible { get; init; }
}
