namespace EligibilityEngine.Law;

/// <summary>On which day another year is completed, as far as years are counted.</summary>
internal enum Attained
{
    /// <summary>On the anniversary.</summary>
    OnTheDay,

    /// <summary>On the day before the anniversary.</summary>
    DayBefore,

    /// <summary>On the day after the anniversary.</summary>
    DayAfter,

    /// <summary>On the first day of the calendar year in which the anniversary lies.</summary>
    StartOfYear,

    /// <summary>When the calendar year in which the anniversary lies has ended: on the first day of the next.</summary>
    EndOfYear,
}
