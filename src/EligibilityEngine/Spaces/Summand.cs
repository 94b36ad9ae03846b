using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>What a quantity adds to a sum: so many times itself; or, of a day, counts of years, months or days from it. It rises with the quantity or falls with it.</summary>
internal abstract class Summand(Quantity quantity)
{
    public Quantity Quantity => quantity;

    /// <summary>Whether it is the quantity itself.</summary>
    public virtual bool IsPlain => false;

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

    public override bool IsSameAs(Summand other) => other is Multiple multiple && other.Quantity == Quantity && multiple.Times == times;

    public override long Of(long value) => value * times;

    public override (long Low, long High) Where(long low, long high) => times < 0
        ? new Multiple(Quantity, -times).Where(high == long.MaxValue ? long.MinValue : -high, low == long.MinValue ? long.MaxValue : -low)
        : (low == long.MinValue ? low : -Wide.FloorDivide(-low, times), high == long.MaxValue ? high : Wide.FloorDivide(high, times));
}

/// <summary>Counts from a day to the day of the case. The later the day, the less.</summary>
/// <param name="quantity">The day.</param>
/// <param name="kinds">What is counted, each kind once, in their order, and how often that is added.</param>
/// <param name="to">The day to which is counted, and the rule for 29 February.</param>
internal sealed class Counts(Quantity quantity, ImmutableArray<(DerivationKind Kind, long Times)> kinds, (DateOnly On, LeapDay? LeapDay) to) : Summand(quantity)
{
    public ImmutableArray<(DerivationKind Kind, long Times)> Kinds => kinds;

    public (DateOnly On, LeapDay? LeapDay) To => to;

    public override bool IsSameAs(Summand other) => other is Counts counts && other.Quantity == Quantity && counts.To == to && counts.Kinds.SequenceEqual(kinds);

    public override long Of(long value)
    {
        long sum = 0;
        foreach (var (kind, times) in kinds)
        {
            sum += times * Derivations.Since(kind, DateOnly.FromDayNumber((int)value), to.On, to.LeapDay);
        }

        return sum;
    }

    public override (long Low, long High) Where(long low, long high) => (
        high == long.MaxValue ? 0 : FirstBelow(Wide.Plus(high, 1)),
        (low == long.MinValue ? DateOnly.MaxValue.DayNumber + 1L : FirstBelow(low)) - 1);

    /// <summary>The first day from which less is counted; the day after the last where there is none.</summary>
    private long FirstBelow(long count)
    {
        var (low, high) = (0L, DateOnly.MaxValue.DayNumber + 1L);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Of(middle) < count ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
