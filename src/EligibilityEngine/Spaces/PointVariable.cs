using System.Collections.Immutable;

namespace EligibilityEngine.Spaces;

/// <summary>A variable of diagrams: an open point, whose values are its regions.</summary>
/// <param name="Index">Its place in the order of variables.</param>
/// <param name="Point">The point.</param>
/// <param name="Regions">The ways in which it can turn out.</param>
internal sealed record PointVariable(int Index, OpenPoint Point, ImmutableArray<Region> Regions)
{
    /// <summary>The position of the region with a value; -1 where there is none.</summary>
    public int RegionOf(long code)
    {
        for (var i = 0; i < Regions.Length; i++)
        {
            if (Regions[i].Values.Contains(code))
            {
                return i;
            }
        }

        return -1;
    }
}
