using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>
/// Where a count of time divides the days on which a date may lie that is not known: since earlier ones that much is counted, since later ones less. The cut goes through them as the days
/// go on.
/// </summary>
/// <param name="Date">The date.</param>
/// <param name="Derived">The count.</param>
/// <param name="Unit">What is counted from the date alone; null where more is counted.</param>
/// <param name="Count">What is counted since a date (by its number) up to a day; never less on a later day.</param>
/// <param name="AtLeast">That much.</param>
internal sealed record Cut(Fact Date, Term Derived, TimeUnit? Unit, Func<long, DateOnly, long> Count, long AtLeast)
{
    /// <summary>Cuts of two counts that come within so many days of each other once may do so again.</summary>
    private const long Near = 800;

    /// <summary>Whether a date lies before the cut.</summary>
    public bool Follows(long date, DateOnly day) => Count(date, day) >= AtLeast;

    /// <summary>The first date from which less is counted.</summary>
    public long On(DateOnly day)
    {
        var (low, high) = (0L, DateOnly.MaxValue.DayNumber + 1L);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Follows(middle, day) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The days after the first on which two cuts, which both go on, come to lie otherwise to each other, as far as <paramref name="within"/> days tell.</summary>
    public IEnumerable<DateOnly> Meetings(Cut other, long within, DateOnly from, DateOnly through)
    {
        var (one, two) = (On(from), other.On(from));
        if (KeepsDistanceFrom(other) && Math.Abs(one - two) > Near)
        {
            yield break;
        }

        var before = Math.Clamp(one - two, -within - 1, within + 1);
        for (var day = from; day < through;)
        {
            day = day.AddDays(1);
            (one, two) = (MovedOn(one, day), other.MovedOn(two, day));
            if (Math.Clamp(one - two, -within - 1, within + 1) is var now && now != before)
            {
                before = now;
                yield return day;
            }
        }
    }

    /// <summary>Whether two cuts never come nearer to each other: of the same count, such as 18 and 27 years.</summary>
    public bool IsParallelTo(Cut other) => IsPlain && other.IsPlain && Kind == other.Kind;

    private bool KeepsDistanceFrom(Cut other) => IsPlain && other.IsPlain;

    private bool IsPlain => Unit is not null;

    /// <summary>Years are twelve months each.</summary>
    private TimeUnit? Kind => Unit is TimeUnit.CompletedYears ? TimeUnit.CompletedMonths : Unit;

    private long MovedOn(long date, DateOnly day)
    {
        while (date <= DateOnly.MaxValue.DayNumber && Follows(date, day))
        {
            date++;
        }

        return date;
    }
}
