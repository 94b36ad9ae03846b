using System.Collections.Immutable;
using EligibilityEngine.Analysis.Counterfactuals;

namespace EligibilityEngine.Analysis;

/// <summary>All smallest changes of one fact or of two together that lead to another answer.</summary>
public sealed class PossibleChanges
{
    private readonly Decision _whole;
    private readonly Answer? _target;

    internal PossibleChanges(Decision whole, QuestionDecision decision, Answer? target, ImmutableArray<MinimalChange> changes, bool isComplete)
    {
        _whole = whole;
        _target = target;
        Decision = decision;
        Changes = changes;
        IsComplete = isComplete;
    }

    /// <summary>The decision that they change.</summary>
    public QuestionDecision Decision { get; }

    /// <summary>The changes: single ones first, then by <see cref="ChangeKind"/>. None: nothing within two changes leads there.</summary>
    public ImmutableArray<MinimalChange> Changes { get; }

    /// <summary>Whether every change of one fact and of two was tried; false when there were more pairs than the limit of 200,000.</summary>
    public bool IsComplete { get; }

    /// <summary>The changes for people, by what they take.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public Document Report(ReportOptions? options = null) => ChangesText.Of(this, _whole, _target, options?.Language);

    /// <summary>The changes of several questions of one decision as JSON. The same input gives the same bytes.</summary>
    public static string ToJson(IReadOnlyCollection<PossibleChanges> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return ChangesJson.Write(changes.First()._whole.Verdict.Situation, changes);
    }
}
