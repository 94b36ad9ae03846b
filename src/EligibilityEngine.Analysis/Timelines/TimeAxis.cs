using System.Globalization;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>Where the marks of the two axes lie: the calendar, and the age of the person.</summary>
internal sealed class TimeAxis(Timeline timeline)
{
    private static readonly int[] DaySteps = [1, 2, 7, 14];
    private static readonly int[] MonthSteps = [1, 3, 6];
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    private readonly int _days = timeline.Through.DayNumber - timeline.From.DayNumber + 1;

    /// <summary>Marks of the calendar: days, months or years, as close as the room for their labels allows.</summary>
    /// <param name="room">The widest label, with the room around it, that can stand on the axis this many times.</param>
    public IReadOnlyList<Tick> Calendar(Func<string, double> room)
    {
        if (DaySteps.FirstOrDefault(s => Fits((double)_days / s, room("2000-00-00"))) is var days and > 0)
        {
            return [.. Every(i => timeline.From.DayNumber + (i * days)).Select(d => new Tick(d, Values.OfDay(d)))];
        }

        if (MonthSteps.FirstOrDefault(s => Fits(_days / 30.4 / s, room("2000-00"))) is var months and > 0)
        {
            return Months(months, "yyyy-MM");
        }

        var years = YearSteps.FirstOrDefault(s => Fits(_days / 365.2 / s, room("2000")), YearSteps[^1]);
        return Months(12 * years, "yyyy");
    }

    /// <summary>Marks of birthdays; none where no date is known from which years are counted.</summary>
    public IReadOnlyList<Tick> Ages(Func<string, double> room)
    {
        if (timeline.Age is not { } age)
        {
            return [];
        }

        var step = YearSteps.FirstOrDefault(s => Fits(_days / 365.2 / s, room("100")), YearSteps[^1]);
        var first = Math.Max(0, timeline.From.Year - age.Since.Year - 1) / step * step;
        return [.. Enumerable.Range(0, (_days / 365 / step) + 3)
            .Select(i => (Years: first + (i * step), Day: TimeCounts.Anniversary(age.Since, 12L * (first + (i * step)), timeline.Rulebook.LeapDay)))
            .Where(t => t.Day >= timeline.From && t.Day <= timeline.Through)
            .Select(t => new Tick(t.Day!.Value, Values.OfNumber(t.Years)))];
    }

    private static bool Fits(double count, double times) => count <= times;

    private IReadOnlyList<Tick> Months(int step, string format)
    {
        var first = ((timeline.From.Year * 12) + timeline.From.Month - 1) / step * step;
        return [.. Enumerable.Range(0, (_days / 28 / step) + 3)
            .Select(i => first + (i * step))
            .Where(m => m is >= 12 and < 120_000)
            .Select(m => new DateOnly(m / 12, (m % 12) + 1, 1))
            .Where(d => d >= timeline.From && d <= timeline.Through)
            .Select(d => new Tick(d, d.ToString(format, CultureInfo.InvariantCulture)))];
    }

    private IEnumerable<DateOnly> Every(Func<int, int> dayNumber) =>
        Enumerable.Range(0, _days).Select(dayNumber).TakeWhile(n => n <= timeline.Through.DayNumber).Select(DateOnly.FromDayNumber);
}
