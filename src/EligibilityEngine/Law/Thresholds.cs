namespace EligibilityEngine.Law;

/// <summary>The values at which a growing number enters or leaves a set.</summary>
internal static class Thresholds
{
    public static IEnumerable<long> Of(ValueSet values)
    {
        foreach (var (low, high) in values.Intervals)
        {
            if (low != long.MinValue)
            {
                yield return low;
            }

            if (high != long.MaxValue)
            {
                yield return high + 1;
            }
        }
    }
}
