using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EligibilityEngine.Analysis.Counterfactuals;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>All smallest changes of one fact or of two together that lead to another answer.</summary>
[JsonConverter(typeof(CounterfactualAnalysisConverter))]
public sealed class CounterfactualAnalysis
{
    /// <summary>More do not fit on a screen.</summary>
    private const int MostChanges = 20;

    private readonly Decision _whole;
    private readonly Answer? _target;

    internal CounterfactualAnalysis(Decision whole, QuestionDecision decision, Answer? target, ImmutableArray<MinimalChange> changes)
    {
        _whole = whole;
        _target = target;
        Decision = decision;
        Changes = changes;
    }

    /// <summary>The decision that they change.</summary>
    public QuestionDecision Decision { get; }

    /// <summary>The changes: single ones first, then by <see cref="ChangeKind"/>. None: nothing within two changes leads there.</summary>
    public ImmutableArray<MinimalChange> Changes { get; }

    /// <summary>Whether every value told leads where it says whatever else is so, and no change is missing that is as small. Otherwise telling all ways apart would take more
    /// nodes of decision diagrams than <see cref="AnalysisLimits.Nodes"/>, or facts are compared with each other in more ways than were looked into (<see cref="NotExactAbout"/>).</summary>
    public bool IsExact { get; internal init; } = true;

    /// <summary>The names of facts of which not everything that they are compared with was looked into; empty when everything is exact.</summary>
    public ImmutableArray<string> NotExactAbout { get; internal init; } = [];

    /// <summary>Why not all days on which time alone brings another answer were looked for; null where they were.</summary>
    public string? WhyTimeIsLeftOut { get; internal init; }

    internal Situation Situation => _whole.Verdict.Situation;

    /// <summary>The changes for people, by what they take.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public Document Report(ReportOptions? options = null) => Report([this], options);

    /// <summary>The changes of several questions of one decision.</summary>
    /// <param name="changes">At least one.</param>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public static Document Report(IReadOnlyCollection<CounterfactualAnalysis> changes, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return Told(changes, options?.Language, null);
    }

    /// <summary>The same on one screen: as many changes as fit, in turn one of each kind, each with the provisions that do it.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public Document Brief(ReportOptions? options = null) => Brief([this], options);

    /// <summary>The changes of several questions of one decision, together on one screen.</summary>
    /// <param name="changes">At least one.</param>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public static Document Brief(IReadOnlyCollection<CounterfactualAnalysis> changes, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return Fitting.Within(
            changes.Any(c => c.Decision.Status == DecisionStatus.Undetermined) ? Fitting.Undetermined : Fitting.Determined,
            most => Told(changes, options?.Language, most),
            MostChanges);
    }

    private static Document Told(IReadOnlyCollection<CounterfactualAnalysis> changes, string? language, int? most) => Documents.Join([
        .. changes.Select(c => ChangesText.Of(c, c._whole, c._target, language, most)),
        ChangesText.Foot(changes.First()._whole.Rulebook, language)]);

    /// <summary>The changes of several questions of one decision as JSON. The same input gives the same bytes.</summary>
    /// <param name="changes">At least one, all of one decision.</param>
    /// <param name="language">The language of texts for people, such as <c>ru</c>; null for the rulebook's own. Names and keys are the same in each.</param>
    public static string ToJson(IReadOnlyCollection<CounterfactualAnalysis> changes, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return JsonText.Of(new ChangesContract(changes), ChangesForms.In(language).ChangesContract);
    }
}
