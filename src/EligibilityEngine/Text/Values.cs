using System.Globalization;

namespace EligibilityEngine.Text;

/// <summary>How single values are written.</summary>
internal static class Values
{
    /// <summary>Yes or no, or a truth as YAML writes it.</summary>
    public static bool? YesNo(string text) => text switch
    {
        "yes" or "true" or "True" or "TRUE" => true,
        "no" or "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>A day as YYYY-MM-DD, which exists in the calendar; otherwise null.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The days of a year written YYYY, or of a month written YYYY-MM; otherwise null.</summary>
    public static (DateOnly First, DateOnly Last)? DaysOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? (month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1))
        : DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? (year, new DateOnly(year.Year, 12, 31))
        : null;

    /// <summary>Two days that begin and end a year or a month, as it is written; otherwise null.</summary>
    public static string? OfDays(DateOnly first, DateOnly last) =>
        first.Year != last.Year || first.Day != 1 || last.Day != DateTime.DaysInMonth(last.Year, last.Month) ? null
        : first.Month == last.Month ? first.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : first.Month == 1 && last.Month == 12 ? first.ToString("yyyy", CultureInfo.InvariantCulture)
        : null;

    /// <summary>A whole number within <see cref="Limits.Number"/>; otherwise null.</summary>
    public static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && Math.Abs((decimal)number) <= Limits.Number
            ? number
            : null;

    public static string OfDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string OfNumber(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string OfYesNo(bool value) => value ? "yes" : "no";
}
