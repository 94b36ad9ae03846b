using System.Collections.Immutable;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>An outcome that is still possible, and what would lead there.</summary>
public sealed record PossibleOutcome
{
    internal PossibleOutcome(Outcome outcome, ImmutableArray<AddedFact> witness, bool isIrreducible, bool isSmallest)
    {
        Answers = outcome.Answers;
        IsConflict = outcome.IsConflict;
        IsOpen = outcome.IsOpen;
        Witness = witness;
        IsIrreducible = isIrreducible;
        IsSmallest = isSmallest;
    }

    /// <summary>One answer; or, where amounts would conflict, those amounts; or, where a conflict of amounts in another question would leave several answers open, those.</summary>
    public ImmutableArray<Answer> Answers { get; }

    /// <summary>The added facts that lead there, whatever the other facts are.</summary>
    public ImmutableArray<AddedFact> Witness { get; }

    /// <summary>Whether none of them can be spared; false where that was not tried to the end.</summary>
    public bool IsIrreducible { get; }

    /// <summary>Whether no set of fewer facts leads there; false where that was not tried to the end.</summary>
    public bool IsSmallest { get; }

    /// <summary>Whether several amounts would stand.</summary>
    public bool IsConflict { get; }

    /// <summary>Whether amounts in conflict in another question would leave several answers open.</summary>
    public bool IsOpen { get; }
}
