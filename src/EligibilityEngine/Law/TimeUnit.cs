namespace EligibilityEngine.Law;

/// <summary>How the time between two days is counted.</summary>
internal enum TimeUnit
{
    /// <summary>Whole years; negative where the first day lies after the second.</summary>
    CompletedYears,

    /// <summary>Whole months; negative where the first day lies after the second.</summary>
    CompletedMonths,

    /// <summary>Days; negative where the first day lies after the second.</summary>
    CompletedDays,

    /// <summary>The calendar year of the second day less that of the first.</summary>
    CalendarYears,
}
