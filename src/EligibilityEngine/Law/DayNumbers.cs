namespace EligibilityEngine.Law;

/// <summary>Numbers of days beside those of the calendar, which are those of <see cref="DateOnly.DayNumber"/>.</summary>
internal static class DayNumbers
{
    /// <summary>The last day of the calendar.</summary>
    public static readonly int Last = DateOnly.MaxValue.DayNumber;

    /// <summary>A day that never came.</summary>
    public static readonly int Never = Last + 1;

    /// <summary>The day of an event that comes after every day that can be spoken of.</summary>
    public static readonly int AfterAll = Last + 2;

    /// <summary>Time to a day that never comes: more than any that can be counted, above and below zero.</summary>
    public const long NeverCounted = 1_000_000_000;

    /// <summary>Whether it is a day of the calendar.</summary>
    public static bool IsDay(long number) => number <= Last;

    /// <summary>The day of a number; for one before or past the calendar, its first or last.</summary>
    public static DateOnly Nearest(long number) => DateOnly.FromDayNumber((int)Math.Clamp(number, 0, Last));
}
