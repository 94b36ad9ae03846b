using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>Computes derived facts.</summary>
internal static class Derivations
{
    /// <summary>The value on a day; unknown where a basis is unknown.</summary>
    public static FactValue Value(Derivation derivation, DateOnly on, LeapDay? leapDay, ReadOnlySpan<FactValue> values)
    {
        long sum = 0;
        foreach (var basis in derivation.Bases)
        {
            if (!values[basis.Index].IsKnown)
            {
                return FactValue.Unknown;
            }

            sum += values[basis.Index].Code;
        }

        if (derivation.Kind is DerivationKind.Count or DerivationKind.Sum)
        {
            return FactValue.Of(sum);
        }

        return FactValue.Of(Since(derivation.Kind, DateOnly.FromDayNumber((int)sum), on, leapDay));
    }

    /// <summary>
    /// What is left of a derived fact on a day, given what is left of its bases: all that it can come to while each of them has one of its values. Where two of a sum or more are open, from the
    /// least to the greatest. Nothing is known of it where nothing is known of any of them.
    /// </summary>
    /// <param name="derivation">How it follows.</param>
    /// <param name="on">The day of the case.</param>
    /// <param name="leapDay">The rule for 29 February.</param>
    /// <param name="values">The known values of facts.</param>
    /// <param name="parts">The values of facts known in part; null for none.</param>
    public static Left Left(Derivation derivation, DateOnly on, LeapDay? leapDay, ReadOnlySpan<FactValue> values, ReadOnlySpan<ValueSet?> parts)
    {
        var value = Value(derivation, on, leapDay, values);
        return value.IsKnown ? value
            : derivation.Kind is DerivationKind.Count or DerivationKind.Sum ? SumOf(derivation.Bases, values, parts)
            : !parts.IsEmpty && parts[derivation.Bases[0].Index] is { } days ? Of(ValuesSince(derivation.Kind, days, on, leapDay))
            : FactValue.Unknown;
    }

    private static Left Of(ValueSet values) => values.Only is { } only ? FactValue.Of(only) : new Left(FactValue.Unknown, values);

    /// <summary>What counts from some days come to: a day later, they are the same or one less.</summary>
    private static ValueSet ValuesSince(DerivationKind kind, ValueSet days, DateOnly on, LeapDay? leapDay) => ValueSet.Joined(days.Intervals
        .Select(i => ValueSet.Range(Since(kind, DateOnly.FromDayNumber((int)i.High), on, leapDay), Since(kind, DateOnly.FromDayNumber((int)i.Low), on, leapDay))));

    private static Left SumOf(ImmutableArray<Fact> bases, ReadOnlySpan<FactValue> values, ReadOnlySpan<ValueSet?> parts)
    {
        var (low, high, known, isAnySaid) = (0L, 0L, 0L, false);
        ValueSet? open = null;
        var opened = 0;
        foreach (var basis in bases)
        {
            if (values[basis.Index].IsKnown)
            {
                known += values[basis.Index].Code;
                continue;
            }

            open = (parts.IsEmpty ? null : parts[basis.Index]) ?? Unbounded(FactValues.All(basis));
            isAnySaid |= !parts.IsEmpty && parts[basis.Index] is not null;
            opened++;
            (low, high) = (Plus(low, open.Least), Plus(high, open.Greatest));
        }

        (low, high) = (Plus(low, known), Plus(high, known));
        return !isAnySaid || (low, high) == (long.MinValue, long.MaxValue) ? FactValue.Unknown
            : opened == 1 ? Of(open!.Shifted(known))
            : Of(ValueSet.Range(low, high));
    }

    /// <summary>A number that is as large as numbers can be written has no bound.</summary>
    private static ValueSet Unbounded(ValueSet all) => all.Intervals is [var (low, high)]
        ? ValueSet.Range(low <= -Limits.Number ? long.MinValue : low, high >= Limits.Number ? long.MaxValue : high)
        : all;

    private static long Plus(long sum, long more) => sum is long.MinValue or long.MaxValue ? sum : more is long.MinValue or long.MaxValue ? more : sum + more;

    /// <summary>The years, months or days from a date to the day of the case.</summary>
    public static long Since(DerivationKind kind, DateOnly since, DateOnly on, LeapDay? leapDay) => kind switch
    {
        DerivationKind.CompletedYears => FloorDivide(CompletedMonths(since, on, leapDay), 12),
        DerivationKind.CompletedMonths => CompletedMonths(since, on, leapDay),
        DerivationKind.CompletedDays => on.DayNumber - since.DayNumber,
        _ => on.Year - since.Year,
    };

    /// <summary>The first day on which <paramref name="months"/> months since a date are completed; null past the calendar.</summary>
    public static DateOnly? Anniversary(DateOnly since, long months, LeapDay? leapDay)
    {
        var count = (since.Year * 12L) + since.Month - 1 + months;
        var (year, month) = (FloorDivide(count, 12), (int)(((count % 12) + 12) % 12) + 1);
        if (year is < 1 or > 9999)
        {
            return null;
        }

        var last = DateTime.DaysInMonth((int)year, month);
        return since.Day <= last ? new DateOnly((int)year, month, since.Day)
            : leapDay == LeapDay.February28 ? new DateOnly((int)year, month, last)
            : new DateOnly((int)year, month, last).AddDays(1);
    }

    /// <summary>The greatest number of months whose anniversary has come; negative while the date lies ahead.</summary>
    private static long CompletedMonths(DateOnly since, DateOnly on, LeapDay? leapDay)
    {
        var months = ((on.Year - since.Year) * 12L) + on.Month - since.Month;
        return Anniversary(since, months, leapDay) is { } day && day <= on ? months : months - 1;
    }

    private static long FloorDivide(long a, long b) => a >= 0 ? a / b : -((-a + b - 1) / b);
}
