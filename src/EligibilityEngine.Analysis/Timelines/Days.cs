namespace EligibilityEngine.Analysis.Timelines;

/// <summary>Days looked for.</summary>
internal static class Days
{
    /// <summary>The first day on which something is so that is so on the last day, and stays so once it is.</summary>
    public static DateOnly First(DateOnly from, DateOnly through, Func<DateOnly, bool> isSo)
    {
        var (low, high) = (from.DayNumber, through.DayNumber);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = isSo(DateOnly.FromDayNumber(middle)) ? (low, middle) : (middle + 1, high);
        }

        return DateOnly.FromDayNumber(low);
    }
}
