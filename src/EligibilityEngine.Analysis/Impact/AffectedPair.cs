using System.Collections.Immutable;

namespace EligibilityEngine.Analysis;

/// <summary>Two different answers that the same person gets under two laws.</summary>
/// <param name="First">The answer under the first law; several where amounts conflict, or nothing settles which it is.</param>
/// <param name="Second">The answer under the second law; several where amounts conflict, or nothing settles which it is.</param>
/// <param name="People">Persons who get them, the plainest first: one for each provision that was found to make the difference.</param>
public sealed record AffectedPair(ImmutableArray<Answer> First, ImmutableArray<Answer> Second, ImmutableArray<AffectedPerson> People)
{
    /// <summary>Whether a gap in the first law, or amounts in conflict in another question, leaves its answers open.</summary>
    public bool IsFirstOpen { get; init; }

    /// <summary>Whether a gap in the second law, or amounts in conflict in another question, leaves its answers open.</summary>
    public bool IsSecondOpen { get; init; }

    /// <summary>The answers on one side.</summary>
    /// <param name="side">The side.</param>
    public ImmutableArray<Answer> this[Side side] => side == Side.First ? First : Second;

    /// <summary>Whether the answers on one side are left open.</summary>
    internal bool IsOpen(Side side) => side == Side.First ? IsFirstOpen : IsSecondOpen;
}
