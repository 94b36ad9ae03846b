using System.Collections.Immutable;
using EligibilityEngine.Analysis.Possible;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Exactly what a question can still come to, over all completions of what is not known.</summary>
public sealed class PossibleAnswers
{
    internal PossibleAnswers(
        QuestionDecision decision, Situation situation, ImmutableArray<PossibleOutcome> outcomes, QuestionDiagrams diagrams, ImmutableArray<AddedFact> dependsOn)
    {
        Decision = decision;
        Situation = situation;
        Outcomes = outcomes;
        IsExact = diagrams.IsExact;
        IsTooLarge = diagrams.IsFull;
        DependsOn = dependsOn;
    }

    /// <summary>The three-valued decision, whose possible answers contain these.</summary>
    public QuestionDecision Decision { get; }

    /// <summary>The outcomes, each with a witness: of a choice from the weakest, of an amount from none upwards.</summary>
    public ImmutableArray<PossibleOutcome> Outcomes { get; }

    /// <summary>Whether <see cref="Outcomes"/> are exactly what is possible. Otherwise either telling all completions apart would take
    /// more than 500,000 nodes of decision diagrams or more than 1,000,000 comparisons of facts, and no outcome is told but one that three-valued logic settles; or some values could not be told apart, such as those of unknown numbers in a sum: then these
    /// outcomes are possible, and of others only three-valued logic speaks.</summary>
    public bool IsExact { get; }

    /// <summary>What the answer depends on: an example for each fact, reading, event and statement that some witness names. Missing facts that make no
    /// difference are not among them.</summary>
    public ImmutableArray<AddedFact> DependsOn { get; }

    internal bool IsTooLarge { get; }

    internal Situation Situation { get; }

    /// <summary>What is possible, for people: each outcome with what would lead there, and what the answer depends on.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public Document Report(ReportOptions? options = null) => PossibleText.Of(this, options?.Language);

    /// <summary>What is possible as JSON in the format <c>eligibility-possible</c>, version 1. The same input gives the same bytes.</summary>
    public string ToJson() => ToJson([this]);

    /// <summary>What is possible for several questions of one decision, as one JSON text in the same format.</summary>
    /// <param name="possible">At least one.</param>
    public static string ToJson(IReadOnlyList<PossibleAnswers> possible)
    {
        ArgumentNullException.ThrowIfNull(possible);
        return PossibleJson.Write(possible);
    }
}
