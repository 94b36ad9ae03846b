using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Graph;

namespace EligibilityEngine.Populations.Terms;

/// <summary>What an operation comes to per lane.</summary>
internal sealed class OperationTerm : NumberTerm
{
    private readonly Operation _operation;
    private readonly ImmutableArray<NumberTerm> _parts;
    private readonly LeapDay? _leapDay;

    private OperationTerm(Operation operation, ImmutableArray<NumberTerm> parts, bool isDay, LeapDay? leapDay) =>
        (_operation, _parts, IsDay, _leapDay) = (operation, parts, isDay, leapDay);

    public override bool IsDay { get; }

    /// <summary>An operation on some parts. What holds in some lanes and what in others are computed apart, so that each can be as simple as may be.</summary>
    public static NumberTerm Of(Operation operation, ImmutableArray<NumberTerm> parts, bool isDay, LeapDay? leapDay)
    {
        if (operation is TimeBetween)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                if (parts[i] is ChosenTerm chosen)
                {
                    return chosen.Each(part => Of(operation, parts.SetItem(i, part), isDay, leapDay));
                }
            }
        }

        if (parts.All(p => p is ConstantTerm))
        {
            return new ConstantTerm(operation.Of(parts.Select(p => ((ConstantTerm)p).Code).ToArray(), leapDay), isDay);
        }

        return operation is TimeBetween { Attained: Attained.OnTheDay } time && parts is [DayColumnTerm or ConstantTerm, DayColumnTerm or ConstantTerm] && parts.All(IsCalendarDay)
            ? new SinceTerm(new TimeSince(time.Unit, leapDay), parts[1], parts[0])
            : new OperationTerm(operation, parts, isDay, leapDay);
    }

    public override Bit AtLeast(BitGraph graph, long code)
    {
        if (_operation is Extreme extreme)
        {
            return extreme.IsLast ? graph.Or(_parts.Select(p => p.AtLeast(graph, code))) : graph.And(_parts.Select(p => p.AtLeast(graph, code)));
        }

        var open = Enumerable.Range(0, _parts.Length).Where(i => _parts[i] is not ConstantTerm).ToList();
        if (open is [var only] && _operation.Direction(only) is var direction && direction != 0)
        {
            // Counted back to the value from which on it is so, or no longer is.
            var first = FirstWhere(_parts[only].IsDay, value => With(only, value) >= code == direction > 0);
            return direction > 0 ? _parts[only].AtLeast(graph, first) : !_parts[only].AtLeast(graph, first);
        }

        return graph.Of(new QuantityAtLeastAtom(ToQuantity(), IsDay ? DayCode.OfNumber(Math.Clamp(code, 0, DayNumbers.AfterAll + 1)) : code));
    }

    public override Quantity ToQuantity() => _operation switch
    {
        Total => _parts.Select(p => p.ToQuantity()).Aggregate((a, b) => new SumQuantity(a, b)),
        Difference => new DifferenceQuantity(_parts[0].ToQuantity(), _parts[1].ToQuantity()),
        _ => _parts is [var one]
            ? new AppliedQuantity(Applied(one.IsDay, false), one.ToQuantity(), null)
            : _parts.Skip(1).Aggregate(_parts[0].ToQuantity(), (all, next) => new AppliedQuantity(Applied(_parts[0].IsDay, next.IsDay), all, next.ToQuantity())),
    };

    private LaneOperation Applied(bool isFirstDay, bool isSecondDay) => new(_operation, _leapDay, isFirstDay, isSecondDay, IsDay, _parts.Length == 1);

    private static bool IsCalendarDay(NumberTerm term) => term is not ConstantTerm constant || DayNumbers.IsDay(constant.Code);

    private long With(int part, long value)
    {
        Span<long> values = stackalloc long[_parts.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i == part ? value : ((ConstantTerm)_parts[i]).Code;
        }

        return _operation.Of(values, _leapDay);
    }

    /// <summary>The first value from which on something is so; one past all where it never is.</summary>
    private static long FirstWhere(bool isDay, Predicate<long> isSo)
    {
        var (low, high) = isDay ? (0L, DayNumbers.AfterAll + 1L) : (-Text.Limits.Sum, Text.Limits.Sum + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = isSo(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
