using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>What an operation comes to of some sums.</summary>
internal sealed class Function(Operation operation, ImmutableArray<Sum> arguments, LeapDay? leapDay) : Follows
{
    public Operation Operation => operation;

    /// <summary>Each has one summand, or none.</summary>
    public ImmutableArray<Sum> Arguments => arguments;

    public override IEnumerable<Quantity> Quantities => arguments.SelectMany(a => a.Quantities).Distinct();

    public override bool IsSameAs(Follows other) => other is Function function
        && function.Operation == operation
        && function.Arguments.Length == arguments.Length
        && arguments.Zip(function.Arguments).All(a => a.First.IsSameAs(a.Second))
        && function.LeapDay == leapDay;

    public override long At(Func<Quantity, long> valueOf)
    {
        Span<long> values = stackalloc long[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].At(valueOf);
        }

        return operation.Of(values, leapDay);
    }

    public override (long Low, long High) Between(Func<Quantity, (long Low, long High)> rangeOf)
    {
        var (low, high) = operation.Over(Ranges(rangeOf), leapDay);
        return (low, high);
    }

    /// <summary>Whether it never falls while a quantity rises (1), or never rises (-1); 0 for neither.</summary>
    public int Direction(Quantity quantity)
    {
        var (rises, falls) = (false, false);
        for (var i = 0; i < arguments.Length; i++)
        {
            foreach (var summand in arguments[i].Summands.Where(s => s.Quantity == quantity))
            {
                var direction = operation.Direction(i) * summand.Direction;
                (rises, falls) = (rises || direction >= 0, falls || direction <= 0);
            }
        }

        return rises == falls ? 0 : rises ? 1 : -1;
    }

    /// <summary>
    /// Between which values an argument lies where the function lies between two, whatever the others are within their ranges; wider than it must be for an argument with which it neither rises
    /// nor falls.
    /// </summary>
    public (long Low, long High) Where(int argument, long low, long high, Func<Quantity, (long Low, long High)> rangeOf)
    {
        var ranges = Ranges(rangeOf);
        var (from, through) = ranges[argument];
        var direction = operation.Direction(argument);
        if (direction == 0)
        {
            return (from, through);
        }

        Span<Interval> parts = ranges;
        return direction > 0
            ? (First(parts, from, through, r => r.High >= low), Last(parts, from, through, r => r.Low <= high))
            : (First(parts, from, through, r => r.Low <= high), Last(parts, from, through, r => r.High >= low));

        // The first value from which on it is so, and the last up to which it is so.
        long First(Span<Interval> parts, long least, long most, Predicate<Interval> isSo)
        {
            if (least > most || isSo(At(parts, least)))
            {
                return least;
            }

            while (least < most)
            {
                var middle = least + ((most - least) / 2);
                (least, most) = isSo(At(parts, middle)) ? (least, middle) : (middle + 1, most);
            }

            return isSo(At(parts, least)) ? least : most + 1;
        }

        long Last(Span<Interval> parts, long least, long most, Predicate<Interval> isSo)
        {
            if (least > most || isSo(At(parts, most)))
            {
                return most;
            }

            while (least < most)
            {
                var middle = most - ((most - least) / 2);
                (least, most) = isSo(At(parts, middle)) ? (middle, most) : (least, middle - 1);
            }

            return isSo(At(parts, least)) ? least : least - 1;
        }

        Interval At(Span<Interval> parts, long value)
        {
            parts[argument] = new Interval(value, value);
            return operation.Over(parts, leapDay);
        }
    }

    private LeapDay? LeapDay => leapDay;

    private Interval[] Ranges(Func<Quantity, (long Low, long High)> rangeOf)
    {
        var ranges = new Interval[arguments.Length];
        for (var i = 0; i < ranges.Length; i++)
        {
            var (low, high) = arguments[i].Between(rangeOf);
            ranges[i] = new Interval(low, high);
        }

        return ranges;
    }
}
