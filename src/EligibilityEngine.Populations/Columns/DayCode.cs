using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Columns;

/// <summary>
/// A day as a whole number in the order of days, <c>month &lt;&lt; 5 | day of the month</c>, months counted from year 0 and days from 0. So many months since
/// one day are completed on another exactly when the codes differ by as many times 32 at least, since no two days of months differ by 32.
/// </summary>
internal static class DayCode
{
    /// <summary>The code of one month.</summary>
    public const int Month = 32;

    private static readonly long Last = DateOnly.MaxValue.DayNumber;
    private static readonly long OfLast = Of(DateOnly.MaxValue);
    private static readonly long OfFirst = Of(DateOnly.MinValue);

    public static int Of(DateOnly day)
    {
        var (year, month, dayOfMonth) = day;
        return (((year * 12) + month - 1) << 5) | (dayOfMonth - 1);
    }

    public static DateOnly ToDay(int code)
    {
        var months = code >> 5;
        return new DateOnly(months / 12, (months % 12) + 1, (code & 31) + 1);
    }

    /// <summary>The code of a day by its number; what comes after every day keeps its order.</summary>
    public static long OfNumber(long number) => number <= Last ? Of(DateOnly.FromDayNumber((int)number)) : OfLast + (number - Last);

    /// <summary>The number of the day with a code; where it is the code of no day, as in a lane in which nothing is known, that of a day near it.</summary>
    public static long ToNumber(long code) => code > OfLast ? Last + (code - OfLast) : code < OfFirst ? 0 : ToDay((int)code).DayNumber;

    public static int Year(int code) => (code >> 5) / 12;

    /// <summary>The code against which anniversaries are compared.</summary>
    public static int OfAnniversary(DateOnly day, LeapDay? leapDay) =>
        leapDay == LeapDay.February28 && day.Day == DateTime.DaysInMonth(day.Year, day.Month) ? Of(day) | 31 : Of(day);
}
