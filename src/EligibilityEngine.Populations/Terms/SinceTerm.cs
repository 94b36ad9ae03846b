using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Graph;

namespace EligibilityEngine.Populations.Terms;

/// <summary>How the time since a date is counted, in the rulebook's way.</summary>
internal readonly record struct TimeSince(TimeUnit Kind, LeapDay? LeapDay)
{
    private const long Unreachable = 4_000_000;

    public long Count(DateOnly since, DateOnly on) => TimeCounts.Since(Kind, since, on, LeapDay);

    public LaneForm FormOfOn => Kind switch
    {
        TimeUnit.CompletedDays => LaneForm.DayNumber,
        TimeUnit.CalendarYears => LaneForm.Year,
        _ => LeapDay == Law.LeapDay.February28 ? LaneForm.Anniversary : LaneForm.Value,
    };

    public LaneForm FormOfDate => Kind switch
    {
        TimeUnit.CompletedDays => LaneForm.DayNumber,
        TimeUnit.CalendarYears => LaneForm.Year,
        _ => LaneForm.Value,
    };

    /// <summary>How much one unit is in these forms.</summary>
    public long Unit => Kind switch
    {
        TimeUnit.CompletedYears => 12 * DayCode.Month,
        TimeUnit.CompletedMonths => DayCode.Month,
        _ => 1,
    };

    /// <summary>The difference of the forms from which on so many units are counted.</summary>
    public long Threshold(long units) => Math.Clamp(units, -Unreachable, Unreachable) * Unit;

    public long InForm(LaneForm form, DateOnly day) => form switch
    {
        LaneForm.DayNumber => day.DayNumber,
        LaneForm.Year => day.Year,
        LaneForm.Anniversary => DayCode.OfAnniversary(day, LeapDay),
        _ => DayCode.Of(day),
    };
}

/// <summary>The time from a date to the day of the case, each of them a column or the same in all lanes.</summary>
internal sealed class SinceTerm(TimeSince time, NumberTerm on, NumberTerm since) : NumberTerm
{
    public override Bit AtLeast(BitGraph graph, long code) => (on, since) switch
    {
        (ConstantTerm o, ConstantTerm s) => Bit.Of(time.Count(s.Day, o.Day) >= code),
        // The later the date, the less the time since: count back to the first date that is too late.
        (ConstantTerm o, _) => !since.AtLeast(graph, FirstDay(day => time.Count(day, o.Day) < code)),
        (_, ConstantTerm s) => on.AtLeast(graph, FirstDay(day => time.Count(s.Day, day) >= code)),
        (DayColumnTerm o, DayColumnTerm s) => graph.Of(new DifferenceAtom(
            new LaneStream(o.Column, time.FormOfOn), new LaneStream(s.Column, time.FormOfDate), time.Threshold(code))),
        _ => throw new InvalidOperationException(),
    };

    public override Quantity ToQuantity()
    {
        var difference = new DifferenceQuantity(InForm(on, time.FormOfOn), InForm(since, time.FormOfDate));
        return time.Unit == 1 ? difference : new QuotientQuantity(difference, time.Unit);
    }

    private Quantity InForm(NumberTerm day, LaneForm form) => day is DayColumnTerm column
        ? new StoredQuantity(new LaneStream(column.Column, form))
        : new ConstantQuantity(time.InForm(form, ((ConstantTerm)day).Day));

    /// <summary>The number of the first day from which on something is true; one past the calendar where it never is.</summary>
    private static int FirstDay(Func<DateOnly, bool> isTrue)
    {
        var (low, high) = (DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber + 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isTrue(DateOnly.FromDayNumber(middle)) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
