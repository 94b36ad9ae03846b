using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>
/// Quantities that are compared with each other or follow from each other, with the variables that speak of them: decides which classes of the variables can go together. Bounds and
/// differences are exact at once; where quantities follow from others, what is left is halved until it shows.
/// </summary>
internal sealed class Cluster
{
    /// <summary>Rounds in which bounds of what follows from what are passed on before halving.</summary>
    private const int MostRounds = 40;

    /// <summary>How many other steps halving takes as long as.</summary>
    private const int StepsToHalve = 20;

    private readonly Dictionary<Quantity, int> _numbers = [];
    private readonly ImmutableArray<(int Number, Follows Follows)> _following;
    private readonly int _computed;
    private readonly ImmutableArray<int> _free;
    private readonly ImmutableArray<Quantity> _withGaps;

    public Cluster(IReadOnlyList<Quantity> quantities, ImmutableArray<Variable> variables, Effort effort)
    {
        Quantities = [.. quantities];
        Variables = variables;
        Effort = effort;
        foreach (var quantity in quantities)
        {
            _numbers.Add(quantity, _numbers.Count);
        }

        // Each after what it follows from.
        _following = [.. quantities.SelectMany(q => q.WithFollowed).Distinct().Where(q => q.Follows is not null).Select(q => (_numbers[q], q.Follows!))];
        _computed = _following.Count(f => f.Follows is Function or Sum { IsCurved: true });
        _withGaps = [.. quantities.Where(q => q.HasGaps)];
        _free = [.. quantities.Where(q => q.Follows is null).Select(q => _numbers[q])];
    }

    public ImmutableArray<Quantity> Quantities { get; }

    /// <summary>In their order.</summary>
    public ImmutableArray<Variable> Variables { get; }

    public Effort Effort { get; }

    public bool Has(Quantity quantity) => _numbers.ContainsKey(quantity);

    /// <summary>All that is known before any class is chosen; null where that contradicts itself.</summary>
    public Differences? Whole()
    {
        var whole = Quantities.Any(q => q.IsEmpty) ? null : Differences.Between(Quantities);
        return whole is not null && PassOn(whole) ? whole : null;
    }

    /// <summary>What is left when a quantity lies between two values; null for nothing.</summary>
    public Differences? With(Differences left, Quantity quantity, long low, long high)
    {
        var narrower = left.Copy();
        return narrower.Keep(_numbers[quantity], low, high) && PassOn(narrower) ? narrower : null;
    }

    /// <summary>What is left when a variable lies in a class; null for nothing.</summary>
    public Differences? With(Differences left, Variable variable, ValueSet values)
    {
        var narrower = left.Copy();
        var (low, high) = (values.Intervals[0].Low, values.Intervals[^1].High);
        var keeps = variable.Less is { } less
            ? narrower.Keep(_numbers[variable.Quantity], _numbers[less], low, high)
            : narrower.Keep(_numbers[variable.Quantity], low, high);
        return keeps && PassOn(narrower) ? narrower : null;
    }

    /// <summary>The least and the greatest value that a quantity can have in what is left.</summary>
    public (long Low, long High) Range(Differences left, Quantity quantity)
    {
        var number = _numbers[quantity];
        var (low, high) = (left.Low(number), left.High(number));
        return _following.IsEmpty && _withGaps.IsEmpty ? (low, high) : (Bound(low, high, isLow: true), Bound(low, high, isLow: false));

        // The end at which something is found when everything past it is cut off.
        long Bound(long low, long high, bool isLow)
        {
            while (low < high)
            {
                var middle = isLow ? low + ((high - low) / 2) : high - ((high - low) / 2);
                var end = isLow ? With(left, quantity, low, middle) : With(left, quantity, middle, high);
                if (end is not null && Find(end) is not null)
                {
                    (low, high) = isLow ? (low, middle) : (middle, high);
                }
                else
                {
                    (low, high) = isLow ? (middle + 1, high) : (low, middle - 1);
                }
            }

            return low;
        }
    }

    /// <summary>Values of a quantity, none of those that it can have in what is left is missing; perhaps more.</summary>
    public ValueSet Bounds(Differences left, Quantity quantity) => quantity.Values.And(ValueSet.Range(left.Low(_numbers[quantity]), left.High(_numbers[quantity])));

    /// <summary>The values that a quantity can have in what is left, from the first to the last, but for those that are left out; null where nothing fits.</summary>
    public ValueSet? Shadow(Differences left, Quantity quantity) =>
        Find(left) is null ? null : Range(left, quantity) is var (low, high) ? quantity.Values.And(ValueSet.Range(low, high)) : null;

    /// <summary>Values of all quantities that fit what is left, in their order; null where there are none. When that takes too much effort, it is taken that there are.</summary>
    public long[]? Find(Differences left)
    {
        if (_withGaps.FirstOrDefault(q => IsTorn(left, q)) is { } torn)
        {
            return torn.Values.Intervals.Select(i => FindWithin(left, torn, i.Low, i.High)).FirstOrDefault(p => p is not null);
        }

        if (Point(left, n => left.Low(n)) is { } low)
        {
            return low;
        }

        return _following.IsEmpty ? null : Point(left, n => left.High(n)) ?? FindInHalves(left);
    }

    public long ValueOf(long[] point, Quantity quantity) => point[_numbers[quantity]];

    /// <summary>Whether what is left of a quantity lies on both sides of values that are left out, or ends among them.</summary>
    private bool IsTorn(Differences left, Quantity quantity) =>
        !ValueSet.Range(left.Low(_numbers[quantity]), left.High(_numbers[quantity])).IsWithin(quantity.Values);

    private long[]? FindInHalves(Differences left)
    {
        var widest = _free.MaxBy(n => left.High(n) - left.Low(n));
        var (low, high) = (left.Low(widest), left.High(widest));
        if (low == high)
        {
            return null;
        }

        if (!Effort.Spend(this, StepsToHalve))
        {
            return [.. Enumerable.Range(0, Quantities.Length).Select(left.Low)];
        }

        var middle = low + ((high - low) / 2);
        return FindWithin(left, Quantities[widest], low, middle) ?? FindWithin(left, Quantities[widest], middle + 1, high);
    }

    private long[]? FindWithin(Differences left, Quantity quantity, long low, long high) => With(left, quantity, low, high) is { } half ? Find(half) : null;

    /// <summary>The point at which the free quantities have some values and the others follow, where it fits.</summary>
    private long[]? Point(Differences left, Func<int, long> valueOf)
    {
        var point = new long[Quantities.Length];
        foreach (var number in _free)
        {
            point[number] = valueOf(number);
        }

        foreach (var (number, follows) in _following)
        {
            point[number] = follows.At(q => point[_numbers[q]]);
        }

        return left.Allows(point) ? point : null;
    }

    /// <summary>Passes bounds on to what follows and back; false where nothing is left.</summary>
    private bool PassOn(Differences left)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var changes = left.Changes;
            foreach (var (number, follows) in _following)
            {
                if (!(follows is Sum sum ? PassOn(left, number, sum) : PassOn(left, number, (Function)follows)))
                {
                    return false;
                }
            }

            Effort.Toil(_computed);
            if (left.Changes == changes)
            {
                break;
            }
        }

        return true;
    }

    private bool PassOn(Differences left, int number, Sum sum)
    {
        var (low, high) = (sum.Constant, sum.Constant);
        foreach (var summand in sum.Summands)
        {
            var (least, most) = Range(summand);
            (low, high) = (low + least, high + most);
        }

        if (!left.Keep(number, low, high))
        {
            return false;
        }

        foreach (var summand in sum.Summands)
        {
            var own = Range(summand);
            var (least, most) = (low - own.Low, high - own.High);
            var other = _numbers[summand.Quantity];
            var (from, through) = summand.Where(left.Low(number) - most, left.High(number) - least);
            if (!left.Keep(other, from, through) || (summand.IsPlain && !left.Keep(number, other, least, most)))
            {
                return false;
            }
        }

        return true;

        (long Low, long High) Range(Summand summand) => summand.Between(left.Low(_numbers[summand.Quantity]), left.High(_numbers[summand.Quantity]));
    }

    private bool PassOn(Differences left, int number, Function function)
    {
        var (low, high) = function.Between(RangeOf);
        if (!left.Keep(number, low, high))
        {
            return false;
        }

        if (left.Low(number) == low && left.High(number) == high)
        {
            return true;
        }

        for (var i = 0; i < function.Arguments.Length; i++)
        {
            if (function.Arguments[i] is { Summands: [var only] } argument)
            {
                var (least, most) = function.Where(i, left.Low(number), left.High(number), RangeOf);
                var (from, through) = only.Where(Wide.Less(least, argument.Constant), Wide.Less(most, argument.Constant));
                if (least > most || !left.Keep(_numbers[only.Quantity], from, through))
                {
                    return false;
                }
            }
        }

        return true;

        (long Low, long High) RangeOf(Quantity quantity) => (left.Low(_numbers[quantity]), left.High(_numbers[quantity]));
    }
}
