using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>
/// How a term is computed from others. A closed family; equal operations compute the same. Of known values it gives the value, and of what lies between two values all that it can come to,
/// so that every evaluator has only this to do.
/// </summary>
internal abstract record Operation
{
    private const long Past = 4 * Limits.Sum;

    private protected Operation()
    {
    }

    /// <summary>The type of what it comes to.</summary>
    internal abstract FactType TypeOf(ImmutableArray<Term> parts);

    /// <summary>The greatest absolute value that it can come to.</summary>
    internal abstract decimal ReachOf(ImmutableArray<Term> parts);

    /// <summary>What it comes to. A day is its number.</summary>
    internal abstract long Of(ReadOnlySpan<long> parts, LeapDay? leapDay);

    /// <summary>Whether it never falls while a part rises (1), or never rises (-1); 0 for neither.</summary>
    internal abstract int Direction(int part);

    /// <summary>What it comes to at least and at most, while each part lies between two values.</summary>
    internal virtual Interval Over(ReadOnlySpan<Interval> parts, LeapDay? leapDay)
    {
        Span<long> least = stackalloc long[parts.Length];
        Span<long> most = stackalloc long[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            (least[i], most[i]) = Direction(i) switch
            {
                > 0 => (parts[i].Low, parts[i].High),
                < 0 => (parts[i].High, parts[i].Low),
                _ => throw new InvalidOperationException("an operation that neither rises nor falls says itself what it comes to"),
            };
        }

        return new Interval(Of(least, leapDay), Of(most, leapDay));
    }

    /// <summary>A number as it is; or, past all that anything in a rulebook can come to, one that is still past it.</summary>
    internal static long WithinReach(Int128 number) => (long)Int128.Clamp(number, -Past, Past);

    /// <summary>What a product can come to at most; past the limit of sums, something past it.</summary>
    private protected static decimal Product(decimal reach, decimal times) => times > 0 && reach > Limits.Sum / times ? Limits.Sum + 1m : reach * times;
}

/// <summary>The earliest of days or the least of numbers; or the latest, the greatest.</summary>
/// <param name="IsLast">Whether it is the latest.</param>
internal sealed record Extreme(bool IsLast) : Operation
{
    internal override FactType TypeOf(ImmutableArray<Term> parts) => parts[0].Type;

    internal override decimal ReachOf(ImmutableArray<Term> parts) => parts.Max(p => p.Reach);

    internal override long Of(ReadOnlySpan<long> parts, LeapDay? leapDay)
    {
        var found = parts[0];
        foreach (var part in parts[1..])
        {
            found = IsLast ? Math.Max(found, part) : Math.Min(found, part);
        }

        return found;
    }

    internal override int Direction(int part) => 1;
}

/// <summary>The time from the first day to the second.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Attained">On which day another year is completed, where years are counted.</param>
internal sealed record TimeBetween(TimeUnit Unit, Attained Attained = Attained.OnTheDay) : Operation
{
    internal override FactType TypeOf(ImmutableArray<Term> parts) => FactType.Number;

    internal override decimal ReachOf(ImmutableArray<Term> parts) => DateOnly.MaxValue.DayNumber;

    internal override long Of(ReadOnlySpan<long> parts, LeapDay? leapDay) =>
        !DayNumbers.IsDay(parts[0]) ? -DayNumbers.NeverCounted
        : !DayNumbers.IsDay(parts[1]) ? DayNumbers.NeverCounted
        : TimeCounts.Since(Unit, Attained, DateOnly.FromDayNumber((int)parts[0]), DateOnly.FromDayNumber((int)parts[1]), leapDay);

    internal override int Direction(int part) => part == 0 ? -1 : 1;
}

/// <summary>The day so many months and then so many days after another, or before it; never one past the calendar.</summary>
/// <param name="Months">How many months, years among them; below zero for before.</param>
/// <param name="Days">How many days; below zero for before.</param>
internal sealed record DayMoved(long Months, long Days) : Operation
{
    internal override FactType TypeOf(ImmutableArray<Term> parts) => FactType.Date;

    internal override decimal ReachOf(ImmutableArray<Term> parts) => DateOnly.MaxValue.DayNumber;

    internal override long Of(ReadOnlySpan<long> parts, LeapDay? leapDay) =>
        DayNumbers.IsDay(parts[0]) ? TimeCounts.Moved(DateOnly.FromDayNumber((int)parts[0]), Months, Days, leapDay).DayNumber : parts[0];

    internal override int Direction(int part) => 1;
}
