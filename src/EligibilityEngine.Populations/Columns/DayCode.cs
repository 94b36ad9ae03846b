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

    public static int Year(int code) => (code >> 5) / 12;

    /// <summary>The code against which anniversaries are compared.</summary>
    public static int OfAnniversary(DateOnly day, LeapDay? leapDay) =>
        leapDay == LeapDay.February28 && day.Day == DateTime.DaysInMonth(day.Year, day.Month) ? Of(day) | 31 : Of(day);
}
