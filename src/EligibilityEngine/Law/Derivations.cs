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
