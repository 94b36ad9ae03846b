namespace EligibilityEngine.Plans.Assigning;

/// <summary>What a choice costs, by several measures of which the first that differs counts. Less is better. Costs are added measure by measure, which keeps their order.</summary>
internal readonly struct Cost : IComparable<Cost>
{
    private readonly long[] _measures;

    private Cost(long[] measures) => _measures = measures;

    /// <summary>How much by each measure, the weightiest first.</summary>
    public ReadOnlySpan<long> Measures => _measures;

    public static Cost Of(params ReadOnlySpan<long> measures) => new(measures.ToArray());

    public static Cost operator +(Cost a, Cost b) => Each(a, b, 1);

    public static Cost operator -(Cost a, Cost b) => Each(a, b, -1);

    /// <summary>The first measure by which it is not 0; -1 where it is 0 by all.</summary>
    public int FirstMeasure => _measures.AsSpan().IndexOfAnyExcept(0);

    public int CompareTo(Cost other)
    {
        for (var i = 0; i < _measures.Length; i++)
        {
            if (_measures[i] != other._measures[i])
            {
                return _measures[i].CompareTo(other._measures[i]);
            }
        }

        return 0;
    }

    private static Cost Each(Cost a, Cost b, int sign)
    {
        var sum = new long[a._measures.Length];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = checked(a._measures[i] + (sign * b._measures[i]));
        }

        return new Cost(sum);
    }
}
