namespace EligibilityEngine.Law;

/// <summary>Counts years, months and days from one day to another, and so many of them from a day.</summary>
internal static class TimeCounts
{
    /// <summary>The years, months or days from one day to another.</summary>
    public static long Since(TimeUnit unit, DateOnly since, DateOnly on, LeapDay? leapDay) => unit switch
    {
        TimeUnit.CompletedYears => FloorDivide(CompletedMonths(since, on, leapDay), 12),
        TimeUnit.CompletedMonths => CompletedMonths(since, on, leapDay),
        TimeUnit.CompletedDays => on.DayNumber - since.DayNumber,
        _ => on.Year - since.Year,
    };

    /// <summary>The years, months or days from one day to another, where a year is attained on another day than the anniversary.</summary>
    public static long Since(TimeUnit unit, Attained attained, DateOnly since, DateOnly on, LeapDay? leapDay) => attained switch
    {
        Attained.DayBefore => on == DateOnly.MaxValue ? Since(unit, since, on, leapDay) : Since(unit, since, on.AddDays(1), leapDay),
        Attained.DayAfter => on == DateOnly.MinValue ? Since(unit, since, on, leapDay) : Since(unit, since, on.AddDays(-1), leapDay),
        Attained.StartOfYear => on.Year - since.Year,
        Attained.EndOfYear => on.Year - since.Year - 1,
        _ => Since(unit, since, on, leapDay),
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

    /// <summary>The day so many months and then so many days after another; before the calendar begins its first day, and after it ends its last.</summary>
    public static DateOnly Moved(DateOnly day, long months, long days, LeapDay? leapDay)
    {
        var anniversary = months == 0 ? day : Anniversary(day, months, leapDay) ?? (months < 0 ? DateOnly.MinValue : DateOnly.MaxValue);
        return DateOnly.FromDayNumber((int)Math.Clamp(anniversary.DayNumber + days, 0, DayNumbers.Last));
    }

    /// <summary>The greatest number of months whose anniversary has come; negative while the date lies ahead.</summary>
    private static long CompletedMonths(DateOnly since, DateOnly on, LeapDay? leapDay)
    {
        var months = ((on.Year - since.Year) * 12L) + on.Month - since.Month;
        return Anniversary(since, months, leapDay) is { } day && day <= on ? months : months - 1;
    }

    private static long FloorDivide(long a, long b) => a >= 0 ? a / b : -((-a + b - 1) / b);
}
