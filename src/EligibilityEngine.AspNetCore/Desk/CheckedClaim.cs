using System.Collections.Immutable;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>A claim held against the law: wrong where any part of it is, and right only where all of it is.</summary>
/// <param name="Decided">The question, decided.</param>
/// <param name="Answer">The answer that is claimed.</param>
/// <param name="OfAnswer">What the law says of that answer.</param>
/// <param name="Reason">Why.</param>
/// <param name="Grounds">The grounds that are claimed.</param>
internal sealed record CheckedClaim(QuestionDecision Decided, Answer Answer, ClaimVerdict OfAnswer, Prose Reason, ImmutableArray<CheckedGround> Grounds)
{
    public ClaimVerdict Verdict =>
        Parts.Contains(ClaimVerdict.Wrong) ? ClaimVerdict.Wrong
        : Parts.Contains(ClaimVerdict.NotDecided) ? ClaimVerdict.NotDecided
        : ClaimVerdict.Right;

    private IEnumerable<ClaimVerdict> Parts => Grounds.Select(g => g.Verdict).Prepend(OfAnswer);
}

/// <summary>A ground that is claimed.</summary>
/// <param name="Claimed">As it is claimed.</param>
/// <param name="Verdict">What the law says of it.</param>
/// <param name="Reason">Why.</param>
internal sealed record CheckedGround(string Claimed, ClaimVerdict Verdict, Prose Reason);
