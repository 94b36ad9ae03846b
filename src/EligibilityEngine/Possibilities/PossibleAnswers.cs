using System.Collections.Immutable;

namespace EligibilityEngine;

/// <summary>Exactly what a question can still come to, over all completions of what is not known.</summary>
public sealed class PossibleAnswers
{
    internal PossibleAnswers(QuestionDecision decision, ImmutableArray<PossibleOutcome> outcomes, bool isExact, ImmutableArray<AddedFact> dependsOn)
    {
        Decision = decision;
        Outcomes = outcomes;
        IsExact = isExact;
        DependsOn = dependsOn;
    }

    /// <summary>The three-valued decision, whose possible answers contain these.</summary>
    public QuestionDecision Decision { get; }

    /// <summary>The outcomes, each with a witness: of a choice from the weakest, of an amount from none upwards.</summary>
    public ImmutableArray<PossibleOutcome> Outcomes { get; }

    /// <summary>Whether <see cref="Outcomes"/> are exactly what is possible. Otherwise the enumeration passed its limit of
    /// 20,000 situations: these outcomes are possible, and of the others only three-valued logic speaks.</summary>
    public bool IsExact { get; }

    /// <summary>What the answer depends on: an example for each fact, reading, event and statement that some witness names. Missing facts that make no
    /// difference are not among them.</summary>
    public ImmutableArray<AddedFact> DependsOn { get; }
}
