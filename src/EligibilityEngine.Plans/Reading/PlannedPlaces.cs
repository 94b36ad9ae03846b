using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Plans;

/// <summary>Like places of a plan.</summary>
public sealed class PlannedPlaces
{
    internal PlannedPlaces()
    {
    }

    /// <summary>Their name.</summary>
    public required string Id { get; init; }

    /// <summary>Where they are, in words.</summary>
    public required LocalText Title { get; init; }

    /// <summary>How many there are, 1 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Where they are, as candidates have it; null where that is not told.</summary>
    public required string? Region { get; init; }

    /// <summary>The statements that tell of them.</summary>
    public required ImmutableArray<Statement> Cites { get; init; }

    /// <summary>The positions of the specialities that they take.</summary>
    internal ImmutableArray<int> Specialities { get; init; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Id;
}
