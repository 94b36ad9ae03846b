using System.Collections.Immutable;

namespace EligibilityEngine;

/// <summary>All smallest changes of one fact or of two together that lead to another answer.</summary>
public sealed class PossibleChanges
{
    internal PossibleChanges(QuestionDecision decision, ImmutableArray<Change> changes, bool isComplete)
    {
        Decision = decision;
        Changes = changes;
        IsComplete = isComplete;
    }

    /// <summary>The decision that they change.</summary>
    public QuestionDecision Decision { get; }

    /// <summary>The changes: single ones first, then by <see cref="ChangeKind"/>. None: nothing within two changes leads there.</summary>
    public ImmutableArray<Change> Changes { get; }

    /// <summary>Whether every change of one fact and of two was tried; false when there were more pairs than the limit of 50,000.</summary>
    public bool IsComplete { get; }
}
