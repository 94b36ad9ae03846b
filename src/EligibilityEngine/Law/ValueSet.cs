using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>A set of values as disjoint closed intervals of codes, in ascending order, with a gap between each two.</summary>
public sealed class ValueSet : IEquatable<ValueSet>
{
    private ValueSet(ImmutableArray<Interval> intervals) => Intervals = intervals;

    /// <summary>Every value.</summary>
    public static ValueSet Everything { get; } = new([new Interval(long.MinValue, long.MaxValue)]);

    /// <summary>No value.</summary>
    internal static ValueSet Nothing { get; } = new([]);

    /// <summary>The intervals.</summary>
    public ImmutableArray<Interval> Intervals { get; }

    /// <summary>Whether no value is in it.</summary>
    public bool IsEmpty => Intervals.IsEmpty;

    /// <summary>Whether every value is in it.</summary>
    public bool IsEverything => Intervals is [(long.MinValue, long.MaxValue)];

    /// <summary>The values one by one; for sets without an open end.</summary>
    internal IEnumerable<long> Codes
    {
        get
        {
            foreach (var (low, high) in Intervals)
            {
                for (var code = low; code <= high; code++)
                {
                    yield return code;
                }
            }
        }
    }

    /// <summary>The values of intervals that are in order and do not touch.</summary>
    internal static ValueSet OfIntervals(ImmutableArray<Interval> intervals) => new(intervals);

    /// <summary>The values from <paramref name="low"/> through <paramref name="high"/>, both inclusive.</summary>
    internal static ValueSet Range(long low, long high) => new(low <= high ? [new Interval(low, high)] : []);

    /// <summary>The listed values.</summary>
    internal static ValueSet Of(IEnumerable<long> codes)
    {
        var intervals = ImmutableArray.CreateBuilder<Interval>();
        foreach (var code in codes.Distinct().Order())
        {
            if (intervals.Count > 0 && intervals[^1].High == code - 1)
            {
                intervals[^1] = intervals[^1] with { High = code };
            }
            else
            {
                intervals.Add(new Interval(code, code));
            }
        }

        return new ValueSet(intervals.ToImmutable());
    }

    /// <summary>The values in any of several disjoint sets.</summary>
    internal static ValueSet Union(IEnumerable<ValueSet> sets)
    {
        var joined = ImmutableArray.CreateBuilder<Interval>();
        foreach (var interval in sets.SelectMany(s => s.Intervals).OrderBy(i => i.Low))
        {
            if (joined.Count > 0 && joined[^1].High == interval.Low - 1)
            {
                joined[^1] = joined[^1] with { High = interval.High };
            }
            else
            {
                joined.Add(interval);
            }
        }

        return new ValueSet(joined.ToImmutable());
    }

    /// <summary>The same values as sets without a value in common.</summary>
    internal static IEnumerable<ValueSet> Disjoint(IEnumerable<ValueSet> sets)
    {
        var (from, through, isOpen) = (0L, 0L, false);
        foreach (var (low, high) in sets.SelectMany(s => s.Intervals).OrderBy(i => i.Low))
        {
            if (isOpen && low <= through)
            {
                through = Math.Max(through, high);
                continue;
            }

            if (isOpen)
            {
                yield return Range(from, through);
            }

            (from, through, isOpen) = (low, high, true);
        }

        if (isOpen)
        {
            yield return Range(from, through);
        }
    }

    /// <summary>The only value; null where there is none, or more than one.</summary>
    internal long? Only => Intervals is [var (low, high)] && low == high ? low : null;

    /// <summary>The least value of one that is not empty; <see cref="long.MinValue"/> for an open end.</summary>
    internal long Least => Intervals[0].Low;

    /// <summary>The greatest value of one that is not empty; <see cref="long.MaxValue"/> for an open end.</summary>
    internal long Greatest => Intervals[^1].High;

    /// <summary>The values of several sets, which may have values in common.</summary>
    internal static ValueSet Joined(IEnumerable<ValueSet> sets) => Union(Disjoint(sets));

    /// <summary>The values that are in both.</summary>
    internal ValueSet And(ValueSet other)
    {
        var both = ImmutableArray.CreateBuilder<Interval>();
        for (var (i, j) = (0, 0); i < Intervals.Length && j < other.Intervals.Length;)
        {
            var (mine, its) = (Intervals[i], other.Intervals[j]);
            var (low, high) = (Math.Max(mine.Low, its.Low), Math.Min(mine.High, its.High));
            if (low <= high)
            {
                both.Add(new Interval(low, high));
            }

            (i, j) = mine.High < its.High ? (i + 1, j) : (i, j + 1);
        }

        return new ValueSet(both.ToImmutable());
    }

    /// <summary>The values that are not in it.</summary>
    internal ValueSet Not()
    {
        var others = ImmutableArray.CreateBuilder<Interval>();
        var next = long.MinValue;
        foreach (var (low, high) in Intervals)
        {
            if (low > next)
            {
                others.Add(new Interval(next, low - 1));
            }

            if (high == long.MaxValue)
            {
                return new ValueSet(others.ToImmutable());
            }

            next = high + 1;
        }

        others.Add(new Interval(next, long.MaxValue));
        return new ValueSet(others.ToImmutable());
    }

    /// <summary>Whether every value of it is in another.</summary>
    internal bool IsWithin(ValueSet other)
    {
        var next = 0;
        foreach (var (low, high) in Intervals)
        {
            while (next < other.Intervals.Length && other.Intervals[next].High < low)
            {
                next++;
            }

            if (next == other.Intervals.Length || other.Intervals[next].Low > low || other.Intervals[next].High < high)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether both have the same values.</summary>
    public bool Equals(ValueSet? other) => other is not null && Intervals.AsSpan().SequenceEqual(other.Intervals.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var interval in Intervals)
        {
            hash.Add(interval);
        }

        return hash.ToHashCode();
    }

    /// <summary>Every value taken from 0.</summary>
    internal ValueSet Negated() => new([.. Intervals.Reverse().Select(i => new Interval(Negated(i.High), Negated(i.Low)))]);

    /// <summary>Every value and so much more.</summary>
    internal ValueSet Shifted(long more) => new([.. Intervals.Select(i => new Interval(Shifted(i.Low, more), Shifted(i.High, more)))]);

    private static long Negated(long code) => code == long.MinValue ? long.MaxValue : code == long.MaxValue ? long.MinValue : -code;

    private static long Shifted(long code, long more) => code is long.MinValue or long.MaxValue ? code : code + more;

    /// <summary>Whether it has a value in common with another.</summary>
    internal bool Overlaps(ValueSet other)
    {
        foreach (var (low, high) in Intervals)
        {
            foreach (var (from, through) in other.Intervals)
            {
                if (low <= through && from <= high)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a value is in it.</summary>
    public bool Contains(long code)
    {
        foreach (var (low, high) in Intervals)
        {
            if (code <= high)
            {
                return code >= low;
            }
        }

        return false;
    }
}

/// <summary>The codes from <paramref name="Low"/> through <paramref name="High"/>, both inclusive.
/// <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> stand for open ends.</summary>
public readonly record struct Interval(long Low, long High);
