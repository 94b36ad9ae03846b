using EligibilityEngine.Law;

namespace EligibilityEngine.NRules.Findings;

/// <summary>The questions of which something was found to have changed.</summary>
internal sealed class FindingChanges
{
    /// <summary>Another provision of theirs stands, or one stands no more.</summary>
    public HashSet<Question> Standing { get; } = [];

    /// <summary>They have other answers.</summary>
    public List<Question> Answers { get; } = [];
}
