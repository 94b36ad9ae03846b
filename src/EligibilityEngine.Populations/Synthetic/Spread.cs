using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Synthetic;

/// <summary>Values that come up alike: from one through another; or days, so many years after a day that was drawn before.</summary>
/// <param name="Low">The first value, or the first year after <paramref name="After"/>.</param>
/// <param name="High">The last value, or the last year after <paramref name="After"/>.</param>
/// <param name="Weight">How many persons have one of them, held against other ranges.</param>
/// <param name="After">The date fact from which years are counted, or null.</param>
internal sealed record SpreadRange(long Low, long High, long Weight, Fact? After = null);

/// <summary>How the values of a fact are spread. Chosen by whole numbers alone, so that every machine chooses the same.</summary>
internal sealed class Spread
{
    private readonly ulong[] _upTo;

    public Spread(ImmutableArray<SpreadRange> ranges)
    {
        Ranges = ranges;
        _upTo = new ulong[ranges.Length];
        for (var (i, sum) = (0, 0UL); i < ranges.Length; i++)
        {
            _upTo[i] = sum += (ulong)ranges[i].Weight;
        }
    }

    public ImmutableArray<SpreadRange> Ranges { get; }

    /// <summary>The value that random bits choose.</summary>
    public long Of(ulong which, ulong within, ReadOnlySpan<long> drawn, LeapDay? leapDay)
    {
        var range = Ranges[IndexOf(Philox.Below(_upTo[^1], which))];
        var (low, high) = range.After is { } after ? Days(range, drawn[after.Index], leapDay) : (range.Low, range.High);
        return low + (long)Philox.Below((ulong)(high - low) + 1, within);
    }

    private int IndexOf(ulong chosen)
    {
        var index = 0;
        while (_upTo[index] <= chosen)
        {
            index++;
        }

        return index;
    }

    private static (long Low, long High) Days(SpreadRange range, long after, LeapDay? leapDay)
    {
        var day = DateOnly.FromDayNumber((int)after);
        var first = TimeCounts.Moved(day, range.Low * 12, 0, leapDay).DayNumber;
        return (first, Math.Max(first, TimeCounts.Moved(day, (range.High + 1) * 12, -1, leapDay).DayNumber));
    }
}
