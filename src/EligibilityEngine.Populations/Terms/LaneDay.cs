namespace EligibilityEngine.Populations.Terms;

/// <summary>A day of a program: the same for all lanes, or one for each.</summary>
internal readonly record struct LaneDay
{
    private LaneDay(bool isColumn, bool isAsOn, DateOnly? day)
    {
        IsColumn = isColumn;
        IsAsOn = isAsOn;
        Day = day;
    }

    /// <summary>Each lane has its own.</summary>
    public static LaneDay Each { get; } = new(true, false, null);

    /// <summary>Of the law's day: the day on which the facts are taken.</summary>
    public static LaneDay AsOn { get; } = new(false, true, null);

    /// <summary>Of the horizon: there is none.</summary>
    public static LaneDay None { get; }

    public bool IsColumn { get; }

    public bool IsAsOn { get; }

    public DateOnly? Day { get; }

    public static LaneDay Of(DateOnly day) => new(false, false, day);
}
