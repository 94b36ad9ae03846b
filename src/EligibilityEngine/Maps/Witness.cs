using System.Collections.Immutable;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>What leads to an outcome; none of it can be spared.</summary>
/// <param name="Settled">The points that must be settled, and how.</param>
/// <param name="IsSmallest">Whether it is certain that no fewer would do.</param>
internal sealed record Witness(ImmutableArray<Settled> Settled, bool IsSmallest)
{
    /// <summary>The outcome comes in any case.</summary>
    public static Witness Nothing { get; } = new([], true);
}
