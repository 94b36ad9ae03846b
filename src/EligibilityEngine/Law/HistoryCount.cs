using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>How long, or how often, a fact was so within some time: a number that follows from what a case says of other days than its own.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Accepts">The values of which it has one on a day that counts.</param>
/// <param name="Within">On which days.</param>
internal sealed record HistoryCount(HistoryUnit Unit, Fact Fact, ValueSet Accepts, HistorySpan Within)
{
    private const int MonthsInAYear = 12;
    private const int MostDaysInAMonth = 31;
    private const int MostDaysInAYear = 366;

    /// <summary>What it can come to at most.</summary>
    public long Most => Unit switch
    {
        HistoryUnit.Days => MostDays,
        HistoryUnit.Times => (MostDays + 1) / 2,
        _ => Math.Min(MostMonths, (long)DateOnly.MaxValue.Year * MonthsInAYear),
    };

    private long MostDays => Math.Min(DateOnly.MaxValue.DayNumber + 1L, Within switch
    {
        LastTime last => (last.Months / MonthsInAYear * MostDaysInAYear) + (last.Months % MonthsInAYear * MostDaysInAMonth) + last.Days,
        ThisCalendarYear => MostDaysInAYear,
        _ => Limits.Number,
    });

    private long MostMonths => Within switch
    {
        LastTime last => last.Months + (last.Days / 28) + 2,
        ThisCalendarYear => MonthsInAYear,
        _ => Limits.Number,
    };
}

/// <summary>What is counted of a history.</summary>
internal enum HistoryUnit
{
    /// <summary>Days on which it is so.</summary>
    Days,

    /// <summary>How often it began to be so.</summary>
    Times,

    /// <summary>Calendar months on each day of which it is so, and which lie in the time as a whole.</summary>
    WholeMonths,

    /// <summary>Calendar months on some day of which it is so.</summary>
    CalendarMonths,
}

/// <summary>A time that ends on the day of the case, inclusive.</summary>
internal abstract record HistorySpan;

/// <summary>The last months and days: three years to 1 March 2026 begin on 2 March 2023.</summary>
internal sealed record LastTime(long Months, long Days) : HistorySpan;

/// <summary>From 1 January of the year of the day of the case.</summary>
internal sealed record ThisCalendarYear : HistorySpan;

/// <summary>From a day, inclusive.</summary>
internal sealed record SinceDate(Fact Date) : HistorySpan;
