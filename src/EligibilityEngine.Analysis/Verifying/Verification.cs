using System.Collections.Immutable;
using EligibilityEngine.Analysis.Verifying;

namespace EligibilityEngine.Analysis;

/// <summary>The record of a decision beside the same case decided now.</summary>
/// <param name="Decision">The decision as it is now.</param>
/// <param name="Differences">What differs; empty when the record still holds.</param>
public sealed record Verification(Decision Decision, ImmutableArray<RecordDifference> Differences)
{
    /// <summary>Whether rulebook, facts, answers and reasons are those of the record.</summary>
    public bool IsSame => Differences.IsEmpty;

    /// <summary>The verification for people.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public Document Report(ReportOptions? options = null) => VerificationText.Of(this, options?.Language);
}

/// <summary>Something in which a decision differs from its record.</summary>
/// <param name="Part">What part of the record it is in.</param>
/// <param name="Name">The name of the fact or question; of the rulebook its id.</param>
/// <param name="Recorded">What the record says; empty where it says nothing.</param>
/// <param name="Now">What is so now; empty where nothing is.</param>
public sealed record RecordDifference(RecordPart Part, string Name, string Recorded, string Now);

/// <summary>A part of the record of a decision.</summary>
public enum RecordPart
{
    /// <summary>The law that was applied, by the hash of its content.</summary>
    Rulebook,

    /// <summary>What was known of the case, and where from.</summary>
    Fact,

    /// <summary>How a question is answered.</summary>
    Answer,

    /// <summary>Why, though the answer is the same.</summary>
    Reason,
}
