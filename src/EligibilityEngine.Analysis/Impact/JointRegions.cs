using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>The common refinement of both sides' regions: values that no condition of either side tells apart.</summary>
internal sealed class JointRegions(Both<QuestionSlice> slices)
{
    private readonly Dictionary<JointPoint, ImmutableArray<JointRegion>> _regions = [];
    private readonly bool _isOneRulebook = slices.First.Rulebook == slices.Second.Rulebook;
    private bool _isExact = true;

    /// <summary>Whether all regions so far are exact.</summary>
    public bool IsExact => _isExact && slices.First.Regions.IsExact && slices.Second.Regions.IsExact;

    /// <summary>Facts with values that only one of the rulebooks has; nobody was looked for who has such a value.</summary>
    public SortedSet<string> WithOtherValues { get; } = new(NaturalOrder.Comparer);

    public ImmutableArray<JointRegion> Of(JointPoint point)
    {
        if (!_regions.TryGetValue(point, out var regions))
        {
            regions = Split(point);
            _regions.Add(point, regions);
        }

        return regions;
    }

    private ImmutableArray<JointRegion> Split(JointPoint point) => point switch
    {
        { First: { } first, Second: null } => [.. slices.First.Regions.Of(first).Select(r => new JointRegion(r, null))],
        { First: null, Second: { } second } => [.. slices.Second.Regions.Of(second).Select(r => new JointRegion(null, r))],
        { First: FactPoint first, Second: FactPoint second } => _isOneRulebook
            ? [.. slices.First.Regions.Of(first).Select(r => new JointRegion(r, r))]
            : OfFacts(first, second),
        { First: EventPoint } => InOrder(point, Order(slices.First.Nothing.LawOf, slices.Second.Nothing.LawOf)),
        _ => InOrder(point, Order(slices.First.Nothing.KnownBy!.Value, slices.Second.Nothing.KnownBy!.Value)),
    };

    private static int Order(DateOnly first, DateOnly second) => first.CompareTo(second);

    /// <summary>What had come by one day had come by every later one.</summary>
    private ImmutableArray<JointRegion> InOrder(JointPoint point, int order)
    {
        var noOrYes = slices.First.Regions.Of(point.First!);
        return [.. noOrYes.SelectMany(_ => noOrYes, (first, second) => new JointRegion(first, second))
            .Where(r => Math.Sign(r.First!.Value.Representative - r.Second!.Value.Representative) is var s && (s == 0 || s == Math.Sign(order)))];
    }

    private ImmutableArray<JointRegion> OfFacts(FactPoint first, FactPoint second)
    {
        _isExact &= IsDerivedAlike(first.Fact, second.Fact);
        var regions = new Both<ImmutableArray<Region>>(slices.First.Regions.Of(first), slices.Second.Regions.Of(second));
        return first.Fact.Type == FactType.Choice ? OfChoices(first.Fact, second.Fact, regions) : OfNumbers(first.Fact.Id, regions);
    }

    private static bool IsDerivedAlike(Fact first, Fact second) => (first.Derivation, second.Derivation) switch
    {
        (null, null) => true,
        ({ } a, { } b) => a.Kind == b.Kind && a.Bases.Select(f => f.Id).SequenceEqual(b.Bases.Select(f => f.Id)),
        _ => false,
    };

    private ImmutableArray<JointRegion> OfChoices(Fact first, Fact second, Both<ImmutableArray<Region>> regions)
    {
        var codes = first.Values.Select((v, i) => (First: (long)i, Second: (long)second.Values.ToList().FindIndex(w => w.Id == v.Id))).Where(c => c.Second >= 0).ToList();
        if (codes.Count < first.Values.Length || codes.Count < second.Values.Length)
        {
            _isExact = false;
            WithOtherValues.Add(first.Id);
        }

        return [.. codes
            .GroupBy(c => (IndexOf(regions.First, c.First), IndexOf(regions.Second, c.Second)))
            .OrderBy(g => g.Key)
            .Select(g => (Codes: g, Example: g.FirstOrDefault(c => first.Ordinarily.IsKnown && c.First == first.Ordinarily.Code, g.First())))
            .Select(g => new JointRegion(
                new Region(ValueSet.Of(g.Codes.Select(c => c.First)), g.Example.First),
                new Region(ValueSet.Of(g.Codes.Select(c => c.Second)), g.Example.Second)))];
    }

    private static int IndexOf(ImmutableArray<Region> regions, long code) => regions.IndexOf(regions.First(r => r.Values.Contains(code)));

    /// <summary>Regions of numbers, days and yes-no facts are one interval each.</summary>
    private ImmutableArray<JointRegion> OfNumbers(string name, Both<ImmutableArray<Region>> regions)
    {
        var bounds = regions.Select(all => (Low: all.Min(r => r.Values.Intervals[0].Low), High: all.Max(r => r.Values.Intervals[0].High)));
        if (bounds.First != bounds.Second)
        {
            _isExact = false;
            WithOtherValues.Add(name);
        }

        var refined = regions.First
            .SelectMany(_ => regions.Second, (a, b) => Overlap(a, b))
            .OfType<Region>()
            .ToList();
        return [.. refined.Select(r => new JointRegion(r, r))];
    }

    private static Region? Overlap(Region a, Region b)
    {
        var (low, high) = (Math.Max(a.Values.Intervals[0].Low, b.Values.Intervals[0].Low), Math.Min(a.Values.Intervals[0].High, b.Values.Intervals[0].High));
        if (low > high)
        {
            return null;
        }

        bool IsInside(long code) => code >= low && code <= high;
        return new Region(ValueSet.Range(low, high), IsInside(a.Representative) ? a.Representative : IsInside(b.Representative) ? b.Representative : low);
    }
}
