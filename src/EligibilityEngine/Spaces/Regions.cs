using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Spaces;

/// <summary>
/// Splits the values of each open point into regions that no condition tells apart. Where facts are compared with each other, every order among
/// them can be realised by representatives.
/// </summary>
internal sealed class Regions(FactUses uses, Situation basis)
{
    /// <summary>More facts than this in one cluster of comparisons are not told apart exactly.</summary>
    private const int LargestCluster = 6;

    private static readonly ImmutableArray<Region> NoOrYes = [Single(0), Single(1)];

    private readonly Dictionary<OpenPoint, ImmutableArray<Region>> _regions = [];

    /// <summary>Derived facts that the case gives directly: what they are derived from must come out so, whether or not a condition uses them.</summary>
    private readonly ImmutableArray<Fact> _given = [.. basis.Rulebook.DerivedFacts.Where(d => basis.OriginOf(d) == FactOrigin.Given)];

    /// <summary>Whether all regions so far are exact; false where sums of several unknown numbers are compared.</summary>
    public bool IsExact { get; private set; } = true;

    public ImmutableArray<Region> Of(OpenPoint point)
    {
        if (!_regions.TryGetValue(point, out var regions))
        {
            regions = point is FactPoint fact ? OrdinaryFirst(fact.Fact, OfFact(fact.Fact)) : NoOrYes;
            _regions.Add(point, regions);
        }

        return regions;
    }

    /// <summary>
    /// What to settle for an unknown fact. A derived fact is settled itself where nothing else hangs on what it is derived from; otherwise its unknown
    /// bases are.
    /// </summary>
    public IEnumerable<FactPoint> PointsFor(Fact fact, Situation situation)
    {
        if (fact.Derivation is null || StandsAlone(fact))
        {
            return [new FactPoint(fact)];
        }

        return FactUses.BasesOf(fact).Where(b => b.Derivation is null && !situation[b].IsKnown).Select(b => new FactPoint(b));
    }

    private static ImmutableArray<Region> OrdinaryFirst(Fact fact, ImmutableArray<Region> regions) => fact.Ordinarily.IsKnown
        ? [.. regions.OrderBy(r => r.Values.Contains(fact.Ordinarily.Code) ? 0 : 1)]
        : regions;

    private bool StandsAlone(Fact derived) => FactUses.BasesOf(derived)
        .All(b => !uses.IsTested(b) && DerivedFrom(b).All(d => d == derived) && !basis[b].IsKnown);

    private IEnumerable<Fact> DerivedFrom(Fact fact) =>
        uses.DerivedFrom[fact].Concat(_given.Where(d => FactUses.BasesOf(d).Contains(fact))).Distinct();

    private ImmutableArray<Region> OfFact(Fact fact)
    {
        if (fact.Type is FactType.YesNo)
        {
            return NoOrYes;
        }

        var (low, high) = Domain(fact);
        if (fact.Type == FactType.Choice)
        {
            return OfChoice(fact, uses.ComparedWith(fact).Count > 0);
        }

        var starts = new SortedSet<long> { low };
        AddStarts(fact, starts);
        var cluster = ClusterOf(fact);
        foreach (var other in cluster)
        {
            AddStarts(other, starts);
            var (least, most) = Domain(other);
            starts.Add(least);
            starts.Add(most + 1);
            if (basis[other] is { IsKnown: true } value)
            {
                starts.Add(value.Code);
                starts.Add(value.Code + 1);
            }
        }

        var unknown = cluster.Count(f => !basis[f].IsKnown);
        if (unknown > LargestCluster)
        {
            IsExact = false;
        }

        List<long> inside = [.. starts.Where(s => s >= low && s <= high)];
        if (fact.Derivation is { Kind: not (DerivationKind.Count or DerivationKind.Sum) })
        {
            // The ends of the calendar are no bounds that a law means.
            (inside[0], high) = (-Limits.Number, Limits.Number);
        }

        return Split(inside, high, Math.Clamp(unknown, 1, LargestCluster), fact);
    }

    /// <summary>The least and the greatest value that anybody can have.</summary>
    private (long Low, long High) Domain(Fact fact)
    {
        var (low, high) = fact.Derivation is { } derivation ? Domain(derivation) : fact.Type switch
        {
            FactType.YesNo => (0, 1),
            FactType.Choice => (0, fact.Values.Length - 1),
            FactType.Date => (0, DateOnly.MaxValue.DayNumber),
            _ => (-Limits.Number, Limits.Number),
        };
        return (Math.Max(low, fact.Minimum ?? low), Math.Min(high, fact.Maximum ?? high));
    }

    private (long Low, long High) Domain(Derivation derivation)
    {
        if (derivation.Kind is DerivationKind.Count or DerivationKind.Sum)
        {
            var bases = derivation.Bases.Select(Domain).ToList();
            return (Math.Max(bases.Sum(b => b.Low), -Limits.Number), Math.Min(bases.Sum(b => b.High), Limits.Number));
        }

        var leapDay = basis.Rulebook.LeapDay;
        return (Derivations.Since(derivation.Kind, DateOnly.MaxValue, basis.On, leapDay), Derivations.Since(derivation.Kind, DateOnly.MinValue, basis.On, leapDay));
    }

    /// <summary>Values of a choice that every condition accepts or refuses together.</summary>
    private ImmutableArray<Region> OfChoice(Fact fact, bool isCompared)
    {
        var tests = uses.TestsOf(fact).ToList();
        return [.. Enumerable.Range(0, fact.Values.Length)
            .GroupBy(code => isCompared ? $"{code}" : string.Concat(tests.Select(t => t.Contains(code) ? '1' : '0')))
            .Select(g => new Region(ValueSet.Of(g.Select(c => (long)c)), Ordinary(fact, g)))];
    }

    private static long Ordinary(Fact fact, IEnumerable<int> codes) =>
        fact.Ordinarily.IsKnown && codes.Contains((int)fact.Ordinarily.Code) ? fact.Ordinarily.Code : codes.First();

    /// <summary>The facts that are compared with each other, directly or through others; itself included.</summary>
    private HashSet<Fact> ClusterOf(Fact fact)
    {
        var cluster = new HashSet<Fact> { fact };
        var queue = new Queue<Fact>([fact]);
        while (queue.TryDequeue(out var next))
        {
            foreach (var other in uses.ComparedWith(next).Where(cluster.Add))
            {
                queue.Enqueue(other);
            }
        }

        return cluster;
    }

    /// <summary>The first value of each region, as far as constants and derived facts tell values apart.</summary>
    private void AddStarts(Fact fact, SortedSet<long> starts)
    {
        foreach (var boundary in Boundaries(fact))
        {
            starts.Add(boundary);
        }

        if (basis[fact].IsKnown)
        {
            return;
        }

        foreach (var derived in DerivedFrom(fact))
        {
            AddStartsThrough(derived, fact, starts);
        }
    }

    /// <summary>The values at which some condition begins or ceases to accept the fact.</summary>
    private IEnumerable<long> Boundaries(Fact fact)
    {
        foreach (var (low, high) in uses.TestsOf(fact).SelectMany(t => t.Intervals))
        {
            if (low != long.MinValue)
            {
                yield return low;
            }

            if (high != long.MaxValue)
            {
                yield return high + 1;
            }
        }

        // A derived fact given directly must come out the same.
        if (fact.Derivation is not null && basis.OriginOf(fact) == FactOrigin.Given)
        {
            yield return basis[fact].Code;
            yield return basis[fact].Code + 1;
        }
    }

    private void AddStartsThrough(Fact derived, Fact fact, SortedSet<long> starts)
    {
        var others = FactUses.BasesOf(derived).Where(b => b.Derivation is null && b != fact && !basis[b].IsKnown).ToList();
        var isCountOfYesNo = fact.Type == FactType.YesNo;
        if (isCountOfYesNo)
        {
            return;
        }

        if (others.Count > 0 || uses.ComparedWith(derived).Any(o => !basis[o].IsKnown))
        {
            IsExact = false;
        }

        var (low, high) = Domain(fact);
        var compared = uses.ComparedWith(derived).Where(o => basis[o].IsKnown).SelectMany(o => new[] { basis[o].Code, basis[o].Code + 1 });
        foreach (var boundary in Boundaries(derived).Concat(compared))
        {
            starts.Add(Crossing(derived, fact, low, high, boundary));
        }
    }

    /// <summary>
    /// The first value of a basis for which the derived fact lies on the other side of a boundary. Derived facts rise with numbers and fall with dates, so
    /// that halving finds it.
    /// </summary>
    private long Crossing(Fact derived, Fact fact, long low, long high, long boundary)
    {
        var falls = fact.Type == FactType.Date;
        var open = basis.With(derived, FactValue.Unknown);
        bool IsBefore(long value)
        {
            var result = open.With(fact, FactValue.Of(value))[derived];
            return result.IsKnown && (result.Code >= boundary) == falls;
        }

        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (IsBefore(middle))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>
    /// Where several unknown facts are compared, the values of one can lie below, at or above that of another within the same region. So each region is told in
    /// single values at both ends, one less than there are such facts, and what lies between them, which has one representative for all the facts.
    /// </summary>
    private static ImmutableArray<Region> Split(List<long> starts, long end, int unknown, Fact fact)
    {
        var regions = ImmutableArray.CreateBuilder<Region>();
        for (var i = 0; i < starts.Count; i++)
        {
            var low = starts[i];
            var high = i + 1 < starts.Count ? starts[i + 1] - 1 : end;
            var above = new Stack<long>();
            for (var k = 1; k < unknown && low < high; k++)
            {
                regions.Add(Single(low++));
                if (low < high)
                {
                    above.Push(high--);
                }
            }

            var isOrdinary = unknown == 1 && fact.Ordinarily.IsKnown && fact.Ordinarily.Code >= low && fact.Ordinarily.Code <= high;
            regions.Add(new Region(ValueSet.Range(low, high), isOrdinary ? fact.Ordinarily.Code : Plain(low, high)));
            regions.AddRange(above.Select(Single));
        }

        return regions.ToImmutable();
    }

    /// <summary>A value near a bound that a condition uses, rather than the end of all numbers.</summary>
    private static long Plain(long low, long high) =>
        Math.Abs(low) < Limits.Number && low != 0 ? low : Math.Abs(high) < Limits.Number && high != DateOnly.MaxValue.DayNumber ? high : low;

    private static Region Single(long code) => new(ValueSet.Of([code]), code);
}
