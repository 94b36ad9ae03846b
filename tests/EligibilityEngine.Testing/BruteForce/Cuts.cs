using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Testing.BruteForce;

/// <summary>
/// Where the values of numbers and dates make a difference. A cut is the first value of what follows it. Facts that are compared with each other, or are
/// added up, are kin: they are cut at the same values, and numbers at every value between the least and the greatest of these.
/// </summary>
internal sealed class Cuts
{
    private const int MostNumbers = 60;

    private readonly ImmutableArray<Situation> _sides;
    private readonly Dictionary<string, HashSet<string>> _kin = [];
    private readonly Dictionary<string, SortedSet<long>> _cuts = [];
    private readonly HashSet<string> _matters = [];
    private readonly Lazy<ImmutableArray<long>> _computed;

    public Cuts(ImmutableArray<Situation> sides)
    {
        _sides = sides;
        _computed = new Lazy<ImmutableArray<long>>(() => [.. sides.SelectMany(s => new ComputedDays(s, f => f.Type == FactType.Date ? _cuts[f.Id] : ValuesCut(f.Id)).All()).Distinct().Order()]);
        foreach (var fact in sides.SelectMany(s => s.Rulebook.Facts))
        {
            _kin.TryAdd(fact.Id, [fact.Id]);
            _cuts.TryAdd(fact.Id, []);
        }

        foreach (var side in sides)
        {
            CutAtTests(side);
            CutAtLimitsAndGivenValues(side);
        }
    }

    /// <summary>Whether some condition, minimum, maximum or given value depends on a fact.</summary>
    public bool Matters(string fact) => _matters.Contains(fact);

    /// <summary>All values of a number; of one without an end, those that lie around the cuts of its kin.</summary>
    public IEnumerable<long> NumbersOf(Fact fact)
    {
        var (low, high) = Around(fact.Id);
        var (least, most) = (fact.Minimum ?? Math.Min(low, fact.Maximum ?? low), fact.Maximum ?? Math.Max(high, fact.Minimum ?? high));
        return most - least < MostNumbers
            ? Enumerable.Range(0, (int)(most - least) + 1).Select(i => least + i)
            : _kin[fact.Id].SelectMany(k => _cuts[k]).SelectMany(c => new[] { c - 1, c }).Append(least).Append(most);
    }

    /// <summary>Both ends of every class of days, and so many days of each that all kin can be on different ones.</summary>
    public IEnumerable<long> DaysOf(string date)
    {
        var cuts = new SortedSet<long>(_kin[date].SelectMany(CutsOfDate).Where(c => c > 0 && c <= DateOnly.MaxValue.DayNumber));
        if (cuts.Count == 0)
        {
            cuts.Add(_sides[0].On.DayNumber);
        }

        var inEach = Math.Max(1, _kin[date].Count);
        long[] starts = [cuts.Min - inEach, .. cuts, cuts.Max + inEach];
        return starts.Zip(starts.Skip(1)).SelectMany(c => DaysOf(c.First, c.Second, inEach)).Concat(_computed.Value).Where(d => d >= 0 && d <= DateOnly.MaxValue.DayNumber);
    }

    /// <summary>Days of a span on which the day of an event can make a difference to what is computed.</summary>
    public IEnumerable<long> DaysWithin(DaySpan span) => _computed.Value.IsEmpty ? []
        : _computed.Value.Append(span.Earliest.DayNumber).Append(span.Latest.DayNumber).Where(d => d >= span.Earliest.DayNumber && d <= span.Latest.DayNumber).Distinct();

    private static IEnumerable<long> DaysOf(long start, long end, int count) =>
        Enumerable.Range(0, (int)Math.Min(count, end - start)).Select(i => start + i).Append(end - 1);

    private IEnumerable<long> CutsOfDate(string date) =>
        from side in _sides
        let own = side.Rulebook.FindFact(date)
        where own is not null
        from cut in _cuts[date].Concat(side.Rulebook.DerivedFacts.Where(d => d.Derivation is { Since: not null } since && since.Bases.Contains(own)).SelectMany(d => ValuesCut(d.Id).Select(v => LastDayOf(v, d, side) + 1)))
        select cut;

    private IEnumerable<long> ValuesCut(string number)
    {
        if (_kin[number].Count == 1)
        {
            return _cuts[number];
        }

        var (low, high) = Around(number);
        return high - low < MostNumbers * 4 ? Enumerable.Range(0, (int)(high - low + 1)).Select(i => low + i) : _kin[number].SelectMany(k => _cuts[k]).Distinct();
    }

    /// <summary>Somewhat more than the values at which kin are cut: one may be as far below the least as another is above the greatest.</summary>
    private (long Low, long High) Around(string number)
    {
        var all = _kin[number].SelectMany(k => _cuts[k]).DefaultIfEmpty(0).ToList();
        var low = Math.Min(0, all.Min()) - 2;
        return (low, all.Max() - low + 2);
    }

    /// <summary>The last day since which a count has come to a value: counts fall as days go on.</summary>
    private static long LastDayOf(long count, Fact derived, Situation side)
    {
        long low = -1, high = DateOnly.MaxValue.DayNumber + 1L;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = TimeCounts.Since(derived.Derivation!.Since!.Value, DateOnly.FromDayNumber((int)middle), side.On, side.Rulebook.LeapDay) >= count ? (middle, high) : (low, middle);
        }

        return low;
    }

    private void CutAtTests(Situation side)
    {
        foreach (var test in TestedValues.FactTests(side.Rulebook))
        {
            Look(test.Fact);
            foreach (var (low, high) in test.Accepts.Intervals)
            {
                Cut(test.Fact, low == long.MinValue ? [] : [low]);
                Cut(test.Fact, high == long.MaxValue ? [] : [high + 1]);
            }

            foreach (var comparison in test.Against)
            {
                foreach (var other in comparison.Term.Facts)
                {
                    Look(other);
                    if (other.Type == test.Fact.Type)
                    {
                        Relate(test.Fact, other);
                    }
                }
            }
        }
    }

    private void CutAtLimitsAndGivenValues(Situation side)
    {
        foreach (var fact in side.Rulebook.Facts.Where(f => f.Type is FactType.Number or FactType.Date))
        {
            if (fact.Derivation is not null && (side.LeftOf(fact).IsSaid || fact.Minimum is not null || fact.Maximum is not null))
            {
                Look(fact);
            }

            var (least, most) = FactRanges.Of(side.Rulebook).Of(fact);
            Cut(fact, least == long.MinValue ? [] : [least]);
            Cut(fact, most == long.MaxValue ? [] : [most + 1]);
            Cut(fact, side[fact].IsKnown ? [side[fact].Code, side[fact].Code + 1] : []);
            foreach (var part in new[] { fact.Derivation is null ? side.LeftOf(fact).Part : side.SaidOf(fact) }.OfType<ValueSet>())
            {
                Cut(fact, [.. Thresholds.Of(part)]);
            }

            foreach (var addend in fact.Derivation is { IsTotal: true } sum && sum.Bases[0].Type == FactType.Number ? sum.Bases : [])
            {
                Relate(fact, addend);
            }
        }
    }

    private void Cut(Fact fact, long[] at) => _cuts[fact.Id].UnionWith(at);

    /// <summary>What a fact is derived from matters as it does.</summary>
    private void Look(Fact fact)
    {
        if (_matters.Add(fact.Id) && fact.Derivation is { } derivation)
        {
            foreach (var basis in derivation.Bases)
            {
                Look(basis);
            }
        }
    }

    private void Relate(Fact one, Fact other)
    {
        var all = _kin[one.Id];
        all.UnionWith(_kin[other.Id]);
        foreach (var kin in all)
        {
            _kin[kin] = all;
        }
    }
}
