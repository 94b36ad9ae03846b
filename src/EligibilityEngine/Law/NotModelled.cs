using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>What a rulebook leaves out.</summary>
/// <param name="What">What is left out.</param>
/// <param name="Why">Why.</param>
/// <param name="Cites">Statements that speak of it.</param>
public sealed record NotModelled(LocalText What, LocalText Why, ImmutableArray<Statement> Cites)
{
    /// <summary>Its name, or null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>Where it is written.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>The questions whose answers it leaves open for some persons; empty where it decides nothing.</summary>
    public ImmutableArray<Question> Questions { get; init; } = [];

    /// <summary>The answers that it leaves open, of the one question; empty for all that its questions have.</summary>
    public ImmutableArray<Answer> Answers { get; init; } = [];

    /// <summary>On which days of law it leaves them open.</summary>
    public InForce InForce { get; init; } = InForce.Always;

    /// <summary>Of whom; null for everybody.</summary>
    public Condition? When { get; init; }

    /// <summary>Whether it is said that it decides nothing.</summary>
    public bool DecidesNothing { get; init; }

    /// <summary>Whether it is written as a provision that opens answers, with a name of its own.</summary>
    internal bool IsProvision { get; init; }

    /// <summary>What tells whom it touches, question by question: each stands, or may stand, like a provision.</summary>
    internal ImmutableArray<Provision> Gaps { get; set; } = [];
}
