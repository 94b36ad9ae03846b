using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>
/// Dates that are not known, together with those that they are compared with, and where conditions divide the days on which they may lie: at fixed days, and at cuts that go on with time.
/// What can be changes only on a day on which a cut comes to lie otherwise to a fixed day or to another cut.
/// </summary>
internal sealed class DatePools(Life life, Situation first, DateOnly from, DateOnly through)
{
    /// <summary>Cuts of the same count lie at least so far from each other.</summary>
    private const int LeastMonth = 27;

    private readonly Dictionary<Fact, HashSet<Fact>> _kin = [];
    private readonly Dictionary<Fact, SortedSet<long>> _fixed = [];
    private readonly List<Cut> _cuts = [];

    /// <summary>Whether cuts go through dates that hang together in a way that only shows day by day.</summary>
    public bool AreTied => _cuts.Any(c => _kin[c.Date].Count >= LeastMonth || _kin[c.Date].Any(life.IsTied));

    /// <summary>A date is compared with a fixed day.</summary>
    public void Divide(Fact date, long start) => FixedOf(date).Add(start);

    public void Add(Cut cut)
    {
        FixedOf(cut.Date);
        if (!_cuts.Any(c => (c.Date, c.AtLeast) == (cut.Date, cut.AtLeast) && IsSame(c.Derived, cut.Derived)))
        {
            _cuts.Add(cut);
        }
    }

    private static bool IsSame(Term one, Term other) => one == other || (one is FactItself fact && other is FactItself same && fact.Fact == same.Fact);

    /// <summary>Two dates are compared with each other.</summary>
    public void Join(Fact one, Fact other)
    {
        FixedOf(one);
        FixedOf(other);
        var all = _kin[one];
        all.UnionWith(_kin[other]);
        foreach (var kin in all)
        {
            _kin[kin] = all;
        }
    }

    /// <summary>The days after the first on which what can be may change.</summary>
    public IEnumerable<DateOnly> Meetings()
    {
        foreach (var cut in _cuts)
        {
            life.Limits.Cancellation.ThrowIfCancellationRequested();

            // So many dates can follow each other day by day between a cut and a fixed day.
            var within = _kin[cut.Date].Count - 1;
            foreach (var day in _kin[cut.Date].SelectMany(k => _fixed[k]).Distinct().SelectMany(start => Reaching(cut, start, within)))
            {
                yield return day;
            }
        }

        for (var i = 0; i < _cuts.Count; i++)
        {
            life.Limits.Cancellation.ThrowIfCancellationRequested();
            var within = _kin[_cuts[i].Date].Count - 1;
            foreach (var day in _cuts.Skip(i + 1).Where(c => _kin[c.Date] == _kin[_cuts[i].Date] && !c.IsParallelTo(_cuts[i])).SelectMany(c => _cuts[i].Meetings(c, within, from, through)))
            {
                yield return day;
            }
        }
    }

    private IEnumerable<DateOnly> Reaching(Cut cut, long start, int within)
    {
        for (var date = Math.Max(0, start - within - 1); date <= Math.Min(start + within, DateOnly.MaxValue.DayNumber); date++)
        {
            if (!cut.Follows(date, from) && cut.Follows(date, through))
            {
                yield return Days.First(from, through, day => cut.Follows(date, day));
            }
        }
    }

    private SortedSet<long> FixedOf(Fact date)
    {
        if (!_fixed.TryGetValue(date, out var starts))
        {
            _fixed.Add(date, starts = [.. life.ValuesOf(date, first).Intervals.SelectMany(i => new[] { i.Low, i.High + 1 })]);
            _kin.Add(date, [date]);
        }

        return starts;
    }
}
