using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>
/// Puts together what is asked on one screen: the fact that decides most, and what belongs to it. What is usually so or not is told off a list, one family after the other as long as
/// there is room; a fact comes onto it only if it makes a difference even where all before it are as they ordinarily are, so that none is asked for in vain. What has no usual value
/// gets a line of its own. A fact that decides whether another makes a difference is asked on an earlier screen than that.
/// </summary>
internal sealed class Composition
{
    /// <summary>Of the 30 lines that an answer may have, those that are left for what is asked.</summary>
    private const int MostLines = 27;

    /// <summary>Of the 40 lines of an answer in which something is open, those that are left for questions with lines of their own and what stands between them.</summary>
    private const int MostLinesOfFields = 34;

    /// <summary>Values that are asked for on one screen, one by one.</summary>
    private const int MostFields = 6;

    private readonly OutcomeMap _map;
    private readonly ImmutableArray<RankedFact> _ranked;
    private readonly Families _families;
    private readonly Dictionary<Fact, ImmutableArray<Silence>> _silences = [];
    private readonly HashSet<Fact> _alone = [];

    private Composition(OutcomeMap map, ImmutableArray<RankedFact> ranked, Families families) => (_map, _ranked, _families) = (map, ranked, families);

    /// <summary>The facts of the next screen, in the order in which they are asked; whoever asks holds the map.</summary>
    public static ImmutableArray<Fact> Of(OutcomeMap map, ImmutableArray<RankedFact> ranked, Families families) =>
        ranked.IsEmpty ? [] : new Composition(map, ranked, families).Compose();

    private ImmutableArray<Fact> Compose()
    {
        var facts = _ranked.Where(r => r.Fact.Reading is null).Select(r => r.Fact).ToList();
        if (facts.Count == 0)
        {
            return AsFields([], Readings());
        }

        _alone.UnionWith(Alone(facts.FindAll(IsUsual)));
        var first = facts.Find(f => !IsDecidedByAnother(f, facts)) ?? facts[0];
        var screen = WithTheRest(IsUsual(first) ? List(first, facts) : Fields(first, facts), facts);
        return screen.Length > 1 && screen.All(Listing.IsListed) || facts.Exists(f => !screen.Contains(f) && !IsDecidedByAnother(f, facts)) ? screen
            : AsFields(screen, Readings().Where(r => !screen.Any(f => Decides(f, r))));
    }

    /// <summary>Where so little is left that one screen takes it all, what is told off a list and what has a line of its own are asked together.</summary>
    private ImmutableArray<Fact> WithTheRest(ImmutableArray<Fact> screen, List<Fact> facts)
    {
        var rest = facts.FindAll(f => !screen.Contains(f) && !IsDecidedByAnother(f, facts));
        return rest.Count > 0 && screen.Length + rest.Count <= MostFields && AsFields(screen, rest) is var together && together.Length == screen.Length + rest.Count ? together : screen;
    }

    /// <summary>The facts, and as many more as there is room for.</summary>
    private static ImmutableArray<Fact> AsFields(IEnumerable<Fact> facts, IEnumerable<Fact> more)
    {
        var fields = facts.ToList();
        var lines = fields.Sum(Listing.LinesOfField);
        foreach (var fact in more)
        {
            if (fields.Count == 0 || (fields.Count < MostFields && lines + Listing.LinesOfField(fact) <= MostLinesOfFields))
            {
                fields.Add(fact);
                lines += Listing.LinesOfField(fact);
            }
        }

        return [.. fields];
    }

    private IEnumerable<Fact> Readings() => _ranked.Select(r => r.Fact).Where(f => f.Reading is not null);

    /// <summary>Whether a fact is told off a list unless there is something unusual about it.</summary>
    private static bool IsUsual(Fact fact) => Listing.IsListed(fact) && fact.Ordinarily.IsKnown;

    /// <summary>What belongs to the first; then, while there is room, what else is decided by none.</summary>
    private ImmutableArray<Fact> Fields(Fact first, List<Fact> facts)
    {
        var others = facts.Where(f => f != first && !IsUsual(f) && !IsDecidedByAnother(f, facts)).ToList();
        var akin = others.FindAll(f => IsAkin(f, first));
        return Listing.IsListed(first) && akin.TrueForAll(Listing.IsListed) && akin.Count >= MostFields ? Fitting([first, .. akin])
            : AsFields([first], akin.Concat(others.Except(akin)));
    }

    /// <summary>The first of them, as many as a list has room for.</summary>
    private static ImmutableArray<Fact> Fitting(IEnumerable<Fact> facts)
    {
        var lines = 0;
        return [.. facts.TakeWhile(f => (lines += Listing.LinesOf(f)) <= MostLines)];
    }

    private ImmutableArray<Fact> List(Fact first, List<Fact> facts)
    {
        var (listed, people, lines) = (new List<Fact>(), _map.People, 0);
        var waiting = InOrder(first, facts.FindAll(IsUsual), facts.FindAll(f => !IsUsual(f)));
        for (var next = Next(); next is not null; next = Next())
        {
            waiting.Remove(next);
            listed.Add(next);
            lines += Listing.LinesOf(next);
            people = _map.Store.And(people, Ordinarily(next));
        }

        return [.. listed];

        Fact? Next()
        {
            var silence = new Silence(_map, people);
            waiting.RemoveAll(silence.Covers);
            return waiting.Find(f => (listed.Count == 0 || lines + Listing.LinesOf(f) <= MostLines) && !IsDecidedByAnother(f, waiting));
        }
    }

    /// <summary>
    /// First the facts that make a difference by themselves, family by family, those before the rest that lead to a question of their own; then those that only several together do,
    /// first what tells most apart, and what the law speaks of most.
    /// </summary>
    private List<Fact> InOrder(Fact first, List<Fact> usual, List<Fact> others)
    {
        var leading = usual.Where(f => _alone.Contains(f) && others.Exists(o => Decides(f, o))).Select(_families.Of).ToHashSet();
        var families = usual.Select(_families.Of).Distinct().OrderBy(f => f == _families.Of(first) ? 0 : leading.Contains(f) ? 1 : 2).ToList();
        return
        [
            .. usual.OrderBy(f => _alone.Contains(f) ? 0 : 1)
                .ThenBy(f => _alone.Contains(f) ? 0 : -f.Values.Length)
                .ThenBy(f => _alone.Contains(f) ? 0 : -_families.TestsOf(f))
                .ThenBy(f => families.IndexOf(_families.Of(f)))
                .ThenBy(OrderOf),
        ];
    }

    /// <summary>The facts that make a difference when all others are as they ordinarily are.</summary>
    private HashSet<Fact> Alone(List<Fact> facts)
    {
        var before = new Diagram[facts.Count];
        var (all, alone) = (_map.People, new HashSet<Fact>());
        for (var i = 0; i < facts.Count; i++)
        {
            (before[i], all) = (all, _map.Store.And(all, Ordinarily(facts[i])));
        }

        all = Diagram.True;
        for (var i = facts.Count - 1; i >= 0; i--)
        {
            if (!new Silence(_map, _map.Store.And(before[i], all)).Covers(facts[i]))
            {
                alone.Add(facts[i]);
            }

            all = _map.Store.And(all, Ordinarily(facts[i]));
        }

        return alone;
    }

    private Diagram Ordinarily(Fact fact) => _map.When(fact, ValueSet.Of([fact.Ordinarily.Code]));

    /// <summary>Whether two facts are of one family, or compared with each other.</summary>
    private bool IsAkin(Fact fact, Fact first)
    {
        bool Has(Cluster cluster, Fact own) => cluster.Quantities.Any(q => q.Fact == own);
        return _families.Of(fact) == _families.Of(first) || _map.Clusters.Any(c => Has(c, fact) && Has(c, first));
    }

    private int OrderOf(Fact fact) => _ranked.First(r => r.Fact == fact).Order;

    /// <summary>What makes a difference when all others are as they ordinarily are is decided by none that has a usual value.</summary>
    private bool IsDecidedByAnother(Fact fact, List<Fact> others) => others.Exists(o => o != fact && !(_alone.Contains(fact) && IsUsual(o)) && Decides(o, fact));

    /// <summary>Whether one fact, as it ordinarily is, or in half of the ways where nothing is ordinary, makes another make no difference; and the other the one in no way.</summary>
    private bool Decides(Fact fact, Fact other) => Silencing(fact, other) is { Silent: > 0 } of && 2 * of.Silent >= of.Ways && Silencing(other, fact).Silent == 0;

    /// <summary>In how many ways of a fact another makes no difference.</summary>
    private (int Silent, int Ways) Silencing(Fact fact, Fact other)
    {
        if (!_silences.TryGetValue(fact, out var silences))
        {
            var classes = fact.Ordinarily.IsKnown ? [ValueSet.Of([fact.Ordinarily.Code])] : _map.ClassesOf(fact);
            silences = [.. classes.Select(c => new Silence(_map, _map.When(fact, c))).Where(s => !s.IsOfNobody)];
            _silences.Add(fact, silences);
        }

        return (silences.Count(s => s.Covers(other)), silences.Length);
    }
}
