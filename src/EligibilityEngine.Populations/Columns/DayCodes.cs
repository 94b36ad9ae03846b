namespace EligibilityEngine.Populations.Columns;

/// <summary>The codes of all days near enough for two bytes, above the first of them.</summary>
internal static class DayCodes
{
    private static readonly Lazy<ushort[]> Table = new(Compute);

    /// <summary>The number of the first near day.</summary>
    public static int FirstNear { get; } = DayColumn.First(LaneWidth.Two).DayNumber;

    public static ushort[] Near => Table.Value;

    private static ushort[] Compute()
    {
        var end = new DateOnly(DayColumn.EndYear, 1, 1).DayNumber;
        var first = DayCode.Of(DayColumn.First(LaneWidth.Two));
        return [.. Enumerable.Range(FirstNear, end - FirstNear).Select(n => (ushort)(DayCode.Of(DateOnly.FromDayNumber(n)) - first))];
    }
}
