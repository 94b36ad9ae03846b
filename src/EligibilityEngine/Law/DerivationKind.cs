namespace EligibilityEngine.Law;

/// <summary>The rules by which a fact can follow from others. All count from a date to the day of the case, but the last two.</summary>
public enum DerivationKind
{
    /// <summary>Whole years since a date; negative while the date lies ahead.</summary>
    CompletedYears,

    /// <summary>Whole months since a date; negative while the date lies ahead.</summary>
    CompletedMonths,

    /// <summary>Days since a date; negative while the date lies ahead.</summary>
    CompletedDays,

    /// <summary>The calendar year of the day of the case less that of the date.</summary>
    CalendarYears,

    /// <summary>How many yes-no facts are true.</summary>
    Count,

    /// <summary>The sum of number facts.</summary>
    Sum,
}
