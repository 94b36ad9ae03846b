using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Plans;

/// <summary>Who comes first in a plan.</summary>
public sealed class PlanPreference
{
    internal PlanPreference()
    {
    }

    /// <summary>The preference in a sentence.</summary>
    public required LocalText Says { get; init; }

    /// <summary>The statements that tell of it.</summary>
    public required ImmutableArray<Statement> Cites { get; init; }

    /// <summary>Whether whoever serves in the region where he lives comes first; otherwise whoever meets one of <see cref="Who"/>.</summary>
    public bool IsNearHome => Who.IsEmpty;

    /// <summary>Answers to questions and values of facts that have to be so together; one such set is enough.</summary>
    internal ImmutableArray<ImmutableArray<Preferred>> Who { get; init; } = [];
}

/// <summary>An answer to a question, or a value of a fact.</summary>
/// <param name="Question">The question, or null.</param>
/// <param name="Answer">Its answer, or null.</param>
/// <param name="Fact">The fact, or null.</param>
/// <param name="Code">Its value.</param>
internal sealed record Preferred(Question? Question, Answer? Answer, Fact? Fact, long Code);
