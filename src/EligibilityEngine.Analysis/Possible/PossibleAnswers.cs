using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EligibilityEngine.Analysis.Possible;
using EligibilityEngine.Decisions;
using EligibilityEngine.Analysis.Asking;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Exactly what a question can still come to, over all completions of what is not known.</summary>
[JsonConverter(typeof(PossibleAnswersConverter))]
public sealed class PossibleAnswers
{
    private readonly Lazy<ImmutableArray<AddedFact>> _mostDecidingFirst;

    internal PossibleAnswers(
        QuestionDecision decision, Situation situation, ImmutableArray<PossibleOutcome> outcomes, OutcomeMap map, ImmutableArray<AddedFact> dependsOn)
    {
        Decision = decision;
        Situation = situation;
        Outcomes = outcomes;
        IsExact = map.IsExact;
        IsTooLarge = map.IsFull;
        MostNodes = map.Limits.Nodes;
        NotExactAbout = [.. map.Space.Effort.GivenUp];
        DependsOn = dependsOn;
        _mostDecidingFirst = new(() =>
        {
            var ranked = Ranking.Of(decision, map, new HashSet<Fact>(), CancellationToken.None).Select(r => r.Fact).ToList();
            return [.. dependsOn.OrderBy(a => a.Fact is { } fact && ranked.IndexOf(fact) is >= 0 and var place ? place : int.MaxValue)];
        });
    }

    /// <summary>The decision.</summary>
    public QuestionDecision Decision { get; }

    /// <summary>The outcomes, each with a witness: of a choice from the weakest, of an amount from none upwards.</summary>
    public ImmutableArray<PossibleOutcome> Outcomes { get; }

    /// <summary>Whether <see cref="Outcomes"/> are exactly what is possible. Otherwise either telling all completions apart would take more nodes of decision diagrams than <see cref="AnalysisLimits.Nodes"/>,
    /// and no outcome is told but one that three-valued logic settles; or facts are compared with each other in more ways than <see cref="AnalysisLimits.Steps"/> (<see cref="NotExactAbout"/>).</summary>
    public bool IsExact { get; }

    /// <summary>What the answer depends on: each fact, reading, event and statement that can turn out in two ways which lead to different outcomes, all others being alike; with all that it can
    /// be.</summary>
    public ImmutableArray<AddedFact> DependsOn { get; }

    /// <summary>The names of facts that are compared with each other in more ways than were looked into; empty when everything is exact.</summary>
    public ImmutableArray<string> NotExactAbout { get; }

    /// <summary>The same with the facts whose replies leave the least doubt before the others.</summary>
    internal ImmutableArray<AddedFact> MostDecidingFirst => _mostDecidingFirst.Value;

    internal bool IsTooLarge { get; }

    internal int MostNodes { get; }

    internal Situation Situation { get; }

    /// <summary>What is possible, for people: each outcome with what would lead there, and what the answer depends on.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public Document Report(ReportOptions? options = null) => Report([this], options);

    /// <summary>What is possible for several questions of one decision.</summary>
    /// <param name="possible">At least one.</param>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public static Document Report(IReadOnlyList<PossibleAnswers> possible, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(possible);
        return PossibleText.Of(possible, options?.Language, null);
    }

    /// <summary>The same on one screen: of each list as much as fits, the least ordinary facts first.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public Document Brief(ReportOptions? options = null) => Brief([this], options);

    /// <summary>What is possible for several questions of one decision, together on one screen.</summary>
    /// <param name="possible">At least one.</param>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public static Document Brief(IReadOnlyList<PossibleAnswers> possible, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(possible);
        return Fitting.Within(
            possible.Any(p => p.Decision.Status == DecisionStatus.Undetermined) ? Fitting.Undetermined : Fitting.Determined,
            most => PossibleText.Of(possible, options?.Language, most),
            () => PossibleText.AnswersAlone(possible, options?.Language));
    }

    /// <summary>What is possible as JSON in the format <c>eligibility-possible</c>. The same input gives the same bytes.</summary>
    /// <param name="language">The language of texts for people, such as <c>ru</c>; null for the rulebook's own. Names and keys are the same in each.</param>
    public string ToJson(string? language = null) => ToJson([this], language);

    /// <summary>What is possible for several questions of one decision, as one JSON text in the same format.</summary>
    /// <param name="possible">At least one.</param>
    /// <param name="language">The language of texts for people, such as <c>ru</c>; null for the rulebook's own. Names and keys are the same in each.</param>
    public static string ToJson(IReadOnlyList<PossibleAnswers> possible, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(possible);
        return JsonText.Of(new PossibleContract(possible), PossibleForms.In(language).PossibleContract);
    }
}
