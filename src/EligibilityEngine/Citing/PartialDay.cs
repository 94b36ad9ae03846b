using EligibilityEngine.Law;

namespace EligibilityEngine.Citing;

/// <summary>What of a day is certain: the year, perhaps with the month, perhaps with the day; or nothing.</summary>
internal readonly record struct PartialDay(int? Year, int? Month = null, int? Day = null)
{
    public static PartialDay Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    public static PartialDay Of(DaySpan span) => span switch
    {
        { IsExact: true } => Of(span.Latest),
        var (first, last) when first.Year == last.Year => new(first.Year, first.Month == last.Month ? first.Month : null),
        _ => default,
    };

    /// <summary>The parts that are certain, the year first.</summary>
    public IEnumerable<int> Parts => new[] { Year, Month, Day }.OfType<int>();
}
