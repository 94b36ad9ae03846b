using System.Collections.Immutable;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>An outcome that is still possible, and what would lead there.</summary>
/// <param name="Answers">One answer; or, where amounts would conflict, those amounts.</param>
/// <param name="Witness">The added facts that lead there, whatever the other facts are.</param>
/// <param name="IsIrreducible">Whether none of them can be spared; false where that was not tried to the end.</param>
/// <param name="IsSmallest">Whether no set of fewer facts leads there; false where that was not tried to the end.</param>
public sealed record PossibleOutcome(ImmutableArray<Answer> Answers, ImmutableArray<AddedFact> Witness, bool IsIrreducible, bool IsSmallest)
{
    /// <summary>Whether several amounts would stand.</summary>
    public bool IsConflict => Answers.Length > 1;
}
