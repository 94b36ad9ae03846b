using System.Collections.Immutable;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>What a question comes to when the law is read so.</summary>
/// <param name="Chosen">The alternative chosen of each reading that then still makes a difference, in the order of the readings.</param>
/// <param name="Outcomes">The outcomes that are then possible: one, unless it hangs on more than readings; none where nobody can be as the case says.</param>
public sealed record AnswerUnderReadings(ImmutableArray<AddedFact> Chosen, ImmutableArray<ReadOutcome> Outcomes);

/// <summary>One answer; or several amounts, which conflict; or answers of which nothing settles which it is.</summary>
/// <param name="Answers">The answer, the amounts, or the answers.</param>
public sealed record ReadOutcome(ImmutableArray<Answer> Answers)
{
    /// <summary>Whether several amounts would stand.</summary>
    public bool IsConflict => Answers.Length > 1 && !IsOpen;

    /// <summary>Whether a gap in the law, or amounts in conflict in another question, leaves these answers open.</summary>
    public bool IsOpen { get; init; }
}
