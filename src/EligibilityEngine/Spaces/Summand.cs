using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>What a quantity adds to a sum: so many times itself, or what is computed from it alone. It never falls while the quantity rises, or never rises.</summary>
internal abstract class Summand(Quantity quantity)
{
    public Quantity Quantity => quantity;

    /// <summary>Whether it is the quantity itself.</summary>
    public virtual bool IsPlain => false;

    /// <summary>Whether it rises with the quantity (1) or falls (-1).</summary>
    public abstract int Direction { get; }

    /// <summary>So many times as much.</summary>
    public abstract Summand Repeated(long times);

    /// <summary>Whether it adds the same for every value.</summary>
    public abstract bool IsSameAs(Summand other);

    /// <summary>What a value of the quantity adds.</summary>
    public abstract long Of(long value);

    /// <summary>The values that add at least <paramref name="low"/> and at most <paramref name="high"/>; none where the first lies above the second.</summary>
    public abstract (long Low, long High) Where(long low, long high);

    /// <summary>What it adds at least and at most, while the quantity lies between two values.</summary>
    public (long Low, long High) Between(long low, long high)
    {
        var (a, b) = (Of(low), Of(high));
        return a <= b ? (a, b) : (b, a);
    }

    /// <summary>What classes of the quantity add, and a constant, cut so that all of each comes from the same classes.</summary>
    public ImmutableArray<ValueSet> Images(ImmutableArray<ValueSet> classes, long constant)
    {
        if (IsPlain && constant == 0)
        {
            return classes;
        }

        var images = classes.Select(c => Between(c.Intervals[0].Low, c.Intervals[^1].High)).ToList();
        var starts = images.SelectMany(i => new[] { i.Low, i.High + 1 }).Distinct().Order().ToList();
        return [.. starts.SkipLast(1).Zip(starts.Skip(1), (from, next) => ValueSet.Range(from, next - 1).Shifted(constant))
            .Where(v => images.Any(i => ValueSet.Range(i.Low, i.High).Shifted(constant).Overlaps(v)))];
    }

    /// <summary>The values of the quantity that add one of some values, less <paramref name="constant"/>.</summary>
    public ValueSet Where(ValueSet values, long constant) => ValueSet.Union(values.Intervals
        .Select(i => Where(Wide.Less(i.Low, constant), Wide.Less(i.High, constant)))
        .Where(i => i.Low <= i.High)
        .Select(i => ValueSet.Range(i.Low, i.High)));
}

/// <summary>So many times a number; below zero, it is taken away.</summary>
internal sealed class Multiple(Quantity quantity, long times) : Summand(quantity)
{
    public long Times => times;

    public override bool IsPlain => times == 1;

    public override int Direction => Math.Sign(times);

    public override Summand Repeated(long more) => new Multiple(Quantity, times * more);

    public override bool IsSameAs(Summand other) => other is Multiple multiple && other.Quantity == Quantity && multiple.Times == times;

    public override long Of(long value) => value * times;

    public override (long Low, long High) Where(long low, long high) => times < 0
        ? new Multiple(Quantity, -times).Where(high == long.MaxValue ? long.MinValue : -high, low == long.MinValue ? long.MaxValue : -low)
        : (low == long.MinValue ? low : -Wide.FloorDivide(-low, times), high == long.MaxValue ? high : Wide.FloorDivide(high, times));
}

/// <summary>What functions of a quantity come to, each so many times, and so many times the quantity itself. All rise with it, or all fall.</summary>
/// <param name="quantity">The quantity.</param>
/// <param name="functions">Functions of the quantity alone, and how often each is added.</param>
/// <param name="itself">How often the quantity itself is added.</param>
internal sealed class Curve(Quantity quantity, ImmutableArray<(Function Function, long Times)> functions, long itself = 0) : Summand(quantity)
{
    // A search asks for the same few values and ends over and over, and each takes some reckoning with the calendar.
    private readonly Dictionary<long, long> _known = [];
    private readonly Dictionary<long, long> _firstPast = [];

    public override int Direction { get; } = Math.Sign(functions[0].Times) * functions[0].Function.Direction(quantity);

    public override bool IsSameAs(Summand other) => other is Curve curve
        && curve.Quantity == Quantity
        && curve.Itself == itself
        && curve.Functions.Length == functions.Length
        && functions.All(f => curve.Functions.Any(o => o.Times == f.Times && o.Function.IsSameAs(f.Function)));

    public override long Of(long value)
    {
        if (!_known.TryGetValue(value, out var sum))
        {
            sum = itself * value;
            foreach (var (function, times) in functions)
            {
                sum += times * function.At(_ => value);
            }

            _known.Add(value, sum);
        }

        return sum;
    }

    public override (long Low, long High) Where(long low, long high)
    {
        var (first, last) = (Quantity.Least, Quantity.Most);
        return Direction > 0
            ? (low == long.MinValue ? first : FirstPast(low - 1), high == long.MaxValue ? last : FirstPast(high) - 1)
            : (high == long.MaxValue ? first : FirstPast(high + 1), low == long.MinValue ? last : FirstPast(low) - 1);
    }

    /// <summary>The first value that adds more than so much, or less where it falls; one past the last value where none does.</summary>
    private long FirstPast(long much)
    {
        if (!_firstPast.TryGetValue(much, out var from))
        {
            (from, var through) = (Quantity.Least, Quantity.Most + 1);
            while (from < through)
            {
                var middle = from + ((through - from) / 2);
                (from, through) = (Direction > 0 ? Of(middle) > much : Of(middle) < much) ? (from, middle) : (middle + 1, through);
            }

            _firstPast.Add(much, from);
        }

        return from;
    }

    public override Summand Repeated(long times) => new Curve(Quantity, [.. functions.Select(f => (f.Function, f.Times * times))], itself * times);

    /// <summary>Both together; they rise or fall alike.</summary>
    public Curve And(Curve other)
    {
        var all = functions.ToList();
        foreach (var (function, times) in other.Functions)
        {
            var same = all.FindIndex(f => f.Function.IsSameAs(function));
            if (same < 0)
            {
                all.Add((function, times));
            }
            else
            {
                all[same] = (function, all[same].Times + times);
            }
        }

        return new Curve(Quantity, [.. all], itself + other.Itself);
    }

    /// <summary>So many times the quantity more.</summary>
    public Curve And(long times) => new(Quantity, functions, itself + times);

    private ImmutableArray<(Function Function, long Times)> Functions => functions;

    private long Itself => itself;
}
