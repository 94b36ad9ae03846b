using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Testing.BruteForce;

/// <summary>Where law computes days: those that what is known, and what conditions compare with, comes to when it is computed forth and back, and their neighbours.</summary>
internal sealed class ComputedDays(Situation side, Func<Fact, IEnumerable<long>> cutsOf)
{
    private const int Steps = 2;

    /// <summary>Days before it, computed, are that day.</summary>
    private const long FirstOfCalendar = 0;

    /// <summary>The days; none where nothing is computed but the time since a date.</summary>
    public IEnumerable<long> All()
    {
        var terms = Terms().ToList();
        if (terms.Count == 0)
        {
            return [];
        }

        var days = Seeds().ToHashSet();
        var moves = terms.SelectMany(Moves).Distinct().ToList();
        for (var step = 0; step < Steps; step++)
        {
            days.UnionWith(days.ToList().SelectMany(d => moves.Select(m => Moved(d, m.Months, m.Days))));
        }

        return days.Append(FirstOfCalendar).SelectMany(d => new[] { d - 1, d, d + 1 });
    }

    private IEnumerable<Term> Terms() => side.Rulebook.DerivedFacts.Select(d => d.Derivation!).Where(d => d.Since is null && !d.IsTotal).Select(d => d.Term).Where(t => t.All.Any(p => p.Type == FactType.Date))
        .Concat(TestedValues.FactTests(side.Rulebook).SelectMany(t => t.Against).Select(a => a.Term).Where(t => t is not FactItself));

    private IEnumerable<long> Seeds() =>
    [
        side.On.DayNumber,
        side.LawOf.DayNumber,
        .. side.Rulebook.Facts.Where(f => f.Type == FactType.Date).SelectMany(cutsOf),
        .. side.Rulebook.Events.SelectMany(e => new[] { e.Day.Earliest.DayNumber, e.Day.Latest.DayNumber }).Select(d => (long)d),
    ];

    private IEnumerable<(long Months, long Days)> Moves(Term term) => term.All.OfType<Computed>().Select(c => c.Operation).OfType<DayMoved>()
        .SelectMany(m => new[] { (m.Months, m.Days), (-m.Months, -m.Days), (0, m.Days), (-m.Months, 0L) })
        .Concat(side.Rulebook.DerivedFacts.SelectMany(Counted));

    /// <summary>So much time as a count is compared with.</summary>
    private IEnumerable<(long Months, long Days)> Counted(Fact derived) => derived.Derivation!.Term is Computed { Operation: TimeBetween time }
        ? cutsOf(derived).SelectMany(c => new[] { c - 1, c, c + 1, -c - 1, -c, -c + 1 }).Select(c => time.Unit switch
        {
            TimeUnit.CompletedDays => (0L, c),
            TimeUnit.CompletedMonths => (c, 0L),
            _ => (12 * c, 0L),
        })
        : [];

    private long Moved(long day, long months, long days) => day < 0 || day > DateOnly.MaxValue.DayNumber ? day
        : TimeCounts.Moved(DateOnly.FromDayNumber((int)day), months, days, side.Rulebook.LeapDay).DayNumber;
}
