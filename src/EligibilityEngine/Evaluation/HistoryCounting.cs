using EligibilityEngine.Law;

namespace EligibilityEngine.Evaluation;

/// <summary>Counts over the history of a fact: exactly what a count can come to, whatever is so on the days of which nothing is said.</summary>
internal sealed class HistoryCounting
{
    private readonly HistoryCount _count;
    private readonly FactHistory _history;
    private readonly FactValue _ordinary;
    private readonly DateOnly _on;

    private HistoryCounting(HistoryCount count, FactHistory history, BoundCase @case, DateOnly on)
    {
        (_count, _history, _on) = (count, history, on);
        _ordinary = @case.Case.AssumesOrdinary && !history.IsNeverAssumed && count.Fact.OrdinaryCases.IsEmpty ? count.Fact.Ordinarily : FactValue.Unknown;
    }

    /// <summary>What a count comes to at least and at most on a day; null where the case tells nothing of other days, or of the day from which is counted.</summary>
    /// <param name="count">The count.</param>
    /// <param name="case">The case, of which histories are told.</param>
    /// <param name="on">The day.</param>
    public static Interval? Of(HistoryCount count, BoundCase @case, DateOnly on)
    {
        if (@case.Given[count.Fact.Index] is not { Periods.IsEmpty: false } history || Begins(count.Within, @case, on) is not var (earliest, latest))
        {
            return null;
        }

        var counting = new HistoryCounting(count, history, @case, on);
        var most = counting.From(earliest);
        return earliest == latest ? most : new Interval(counting.From(latest).Low, most.High);
    }

    /// <summary>The earliest and the latest day on which the time may begin.</summary>
    private static (DateOnly Earliest, DateOnly Latest)? Begins(HistorySpan within, BoundCase @case, DateOnly on)
    {
        static DateOnly Day(long number) => DateOnly.FromDayNumber((int)Math.Clamp(number, 0, DayNumbers.Last));
        switch (within)
        {
            case LastTime last:
                var first = Day(TimeCounts.Moved(on, -last.Months, -last.Days, @case.Rulebook.LeapDay).DayNumber + 1L);
                return (first, first);
            case ThisCalendarYear:
                return (new DateOnly(on.Year, 1, 1), new DateOnly(on.Year, 1, 1));
            default:
                return @case.Given[((SinceDate)within).Date.Index]?.On(on) is not { IsSaid: true } left ? null : (Day(left.Values.Least), Day(left.Values.Greatest));
        }
    }

    /// <summary>What it comes to from a day on.</summary>
    private Interval From(DateOnly first)
    {
        var runs = Runs(first);
        return _count.Unit switch
        {
            HistoryUnit.Days => new Interval(runs.Where(r => r.Truth == Truth.True).Sum(r => r.Length), runs.Where(r => r.Truth != Truth.False).Sum(r => r.Length)),
            HistoryUnit.Times => Times(first > DateOnly.MinValue ? TruthOn(first.AddDays(-1)) : Truth.False, runs),
            HistoryUnit.WholeMonths => Months(runs, WholeMonths),
            _ => Months(runs, TouchedMonths),
        };
    }

    /// <summary>The days from one on, in runs of which the same is known.</summary>
    private List<Run> Runs(DateOnly first)
    {
        var starts = _history.Boundaries.Append(first).Where(d => d >= first && d <= _on).Distinct().Order().ToList();
        return [.. starts.Select((s, i) => new Run(s, i + 1 < starts.Count ? starts[i + 1].AddDays(-1) : _on, TruthOn(s)))];
    }

    private Truth TruthOn(DateOnly day)
    {
        var left = _history.On(day) is { IsSaid: true } said ? said : _ordinary;
        return !left.IsSaid ? Truth.Unknown : Kleene.Between(left.Values.IsWithin(_count.Accepts), left.Values.Overlaps(_count.Accepts));
    }

    /// <summary>How often it begins to be so, at least and at most; for each way in which it may be on the last day looked at.</summary>
    private static Interval Times(Truth before, List<Run> runs)
    {
        var none = (Interval?)new Interval(0, 0);
        var (so, notSo) = (before == Truth.False ? null : none, before == Truth.True ? null : none);
        foreach (var (truth, length) in runs.Select(r => (r.Truth, r.Length)))
        {
            (so, notSo) = truth switch
            {
                Truth.True => (Either(so, More(notSo, 1, 1)), null),
                Truth.False => (null, Either(so, notSo)),
                _ => (
                    Either(More(so, 0, length / 2), More(notSo, 1, (length + 1) / 2)),
                    Either(More(so, 0, (length - 1) / 2), More(notSo, 0, length / 2))),
            };
        }

        return Either(so, notSo)!.Value;
    }

    private static Interval? More(Interval? times, long least, long most) => times is var (low, high) ? new Interval(low + least, high + most) : null;

    private static Interval? Either(Interval? one, Interval? other) =>
        one is var (low, high) && other is var (least, most) ? new Interval(Math.Min(low, least), Math.Max(high, most)) : one ?? other;

    private static Interval Months(List<Run> runs, Func<IEnumerable<Run>, long> count) =>
        new(count(runs.Where(r => r.Truth == Truth.True)), count(runs.Where(r => r.Truth != Truth.False)));

    private static long TouchedMonths(IEnumerable<Run> runs) => runs.SelectMany(MonthsOf).Select(m => m.From.AddDays(1 - m.From.Day)).Distinct().LongCount();

    private static long WholeMonths(IEnumerable<Run> runs) => runs.SelectMany(MonthsOf)
        .GroupBy(m => m.From.AddDays(1 - m.From.Day))
        .LongCount(month => month.Sum(m => m.Length) == DateTime.DaysInMonth(month.Key.Year, month.Key.Month));

    /// <summary>A run, month by month.</summary>
    private static IEnumerable<Run> MonthsOf(Run run)
    {
        for (var first = run.From.DayNumber; first <= run.Through.DayNumber;)
        {
            var day = DateOnly.FromDayNumber(first);
            var last = Math.Min(first + DateTime.DaysInMonth(day.Year, day.Month) - day.Day, run.Through.DayNumber);
            yield return new Run(day, DateOnly.FromDayNumber(last), run.Truth);
            first = last + 1;
        }
    }

    private readonly record struct Run(DateOnly From, DateOnly Through, Truth Truth)
    {
        public long Length => Through.DayNumber - From.DayNumber + 1L;
    }
}
