using System.Collections.Immutable;

namespace EligibilityEngine.Evaluation;

/// <summary>What is said of one fact where a case says it together with what it says of others.</summary>
internal static class SpreadHistory
{
    /// <summary>
    /// What is said of a fact; null for nothing. Where a period leaves it open, what holds otherwise does not hold there: it is said of the days around.
    /// </summary>
    /// <param name="name">The fact.</param>
    /// <param name="given">What is said of it and others.</param>
    /// <param name="periods">The periods, each with what is said of the fact in it, or null for nothing.</param>
    /// <param name="otherwise">What is said of it outside of all periods, or null for nothing.</param>
    public static GivenFact? Of(string name, GivenFact given, ImmutableArray<(GivenPeriod Period, string? Said)> periods, string? otherwise)
    {
        var known = periods.Where(p => p.Said is not null).Select(p => p.Period with { Value = p.Said! });
        var isPartlyOpen = periods.Any(p => p.Said is null);
        var isOtherwiseKnown = otherwise is not (null or GivenFact.Unknown);
        ImmutableArray<GivenPeriod> history = isPartlyOpen && isOtherwiseKnown ? [.. known, .. Around(periods.Select(p => p.Period), otherwise!)] : [.. known];
        var rest = isPartlyOpen || (!history.IsEmpty && !isOtherwiseKnown) ? null : otherwise;
        return history.IsEmpty && rest is null ? null : new GivenFact(name) { History = history, Otherwise = rest, Place = given.Place, ValuePlace = given.ValuePlace };
    }

    /// <summary>The days outside of all periods, with a value.</summary>
    private static IEnumerable<GivenPeriod> Around(IEnumerable<GivenPeriod> periods, string value)
    {
        DateOnly? next = DateOnly.MinValue;
        foreach (var period in periods.OrderBy(p => p.From ?? DateOnly.MinValue))
        {
            if (next is { } from && period.From is { } begin && from < begin)
            {
                yield return new GivenPeriod(value, from == DateOnly.MinValue ? null : from, begin.AddDays(-1));
            }

            next = next is null || period.Through is null || period.Through == DateOnly.MaxValue ? null : Later(next.Value, period.Through.Value.AddDays(1));
        }

        if (next is { } last)
        {
            yield return new GivenPeriod(value, last, null);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
