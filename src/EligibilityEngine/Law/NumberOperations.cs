using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>The sum of numbers, or how many yes-no facts are true.</summary>
internal sealed record Total : Operation
{
    internal override FactType TypeOf(ImmutableArray<Term> parts) => FactType.Number;

    internal override decimal ReachOf(ImmutableArray<Term> parts) => parts.Sum(p => p.Type == FactType.YesNo ? 1 : p.Reach);

    internal override long Of(ReadOnlySpan<long> parts, LeapDay? leapDay)
    {
        Int128 sum = 0;
        foreach (var part in parts)
        {
            sum += part;
        }

        return WithinReach(sum);
    }

    internal override int Direction(int part) => 1;
}

/// <summary>By how much the first of two numbers is more than the second.</summary>
internal sealed record Difference : Operation
{
    internal override FactType TypeOf(ImmutableArray<Term> parts) => FactType.Number;

    internal override decimal ReachOf(ImmutableArray<Term> parts) => parts.Sum(p => p.Reach);

    internal override long Of(ReadOnlySpan<long> parts, LeapDay? leapDay) => WithinReach((Int128)parts[0] - parts[1]);

    internal override int Direction(int part) => part == 0 ? 1 : -1;
}

/// <summary>So many times a number.</summary>
/// <param name="Times">How many times; below zero, it falls while the number rises.</param>
internal sealed record Multiplied(long Times) : Operation
{
    internal override FactType TypeOf(ImmutableArray<Term> parts) => FactType.Number;

    internal override decimal ReachOf(ImmutableArray<Term> parts) => Product(parts[0].Reach, Math.Abs((decimal)Times));

    internal override long Of(ReadOnlySpan<long> parts, LeapDay? leapDay) => WithinReach((Int128)parts[0] * Times);

    internal override int Direction(int part) => Times < 0 ? -1 : 1;
}

/// <summary>The product of numbers.</summary>
/// <param name="IsOfNaturals">Whether none of them can be below zero.</param>
internal sealed record Product(bool IsOfNaturals) : Operation
{
    internal override FactType TypeOf(ImmutableArray<Term> parts) => FactType.Number;

    internal override decimal ReachOf(ImmutableArray<Term> parts) => parts.Aggregate(1m, (reach, part) => Product(reach, part.Reach));

    internal override long Of(ReadOnlySpan<long> parts, LeapDay? leapDay)
    {
        var product = 1L;
        foreach (var part in parts)
        {
            product = WithinReach((Int128)product * part);
        }

        return product;
    }

    internal override int Direction(int part) => IsOfNaturals ? 1 : 0;

    /// <summary>The least and the greatest of what the ends come to.</summary>
    internal override Interval Over(ReadOnlySpan<Interval> parts, LeapDay? leapDay)
    {
        var (low, high) = (1L, 1L);
        foreach (var part in parts)
        {
            Span<long> ends = [Times(low, part.Low), Times(low, part.High), Times(high, part.Low), Times(high, part.High)];
            ends.Sort();
            (low, high) = (ends[0], ends[^1]);
        }

        return new Interval(low, high);

        static long Times(long one, long other) => WithinReach((Int128)one * other);
    }
}

/// <summary>A part of a number, as a fraction of whole numbers, rounded to a whole number.</summary>
/// <param name="Times">How many times the number is taken; above zero.</param>
/// <param name="Divisor">Into how many parts that is divided; above zero.</param>
/// <param name="Rounding">What becomes of a fraction that is left.</param>
internal sealed record Portion(long Times, long Divisor, Rounding Rounding) : Operation
{
    /// <summary>The greatest number that a part may be taken of, or over.</summary>
    public const long Most = 1_000_000_000;

    internal override FactType TypeOf(ImmutableArray<Term> parts) => FactType.Number;

    internal override decimal ReachOf(ImmutableArray<Term> parts) => decimal.Ceiling(parts[0].Reach * Times / Divisor);

    internal override long Of(ReadOnlySpan<long> parts, LeapDay? leapDay) => WithinReach(Roundings.Divided((Int128)parts[0] * Times, Divisor, Rounding));

    internal override int Direction(int part) => 1;
}
