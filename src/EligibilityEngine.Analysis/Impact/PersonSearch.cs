using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;
using EligibilityEngine.Spaces;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>
/// Finds the plainest of some people: the cheapest way to them, on which what is ordinary costs nothing; of it only what cannot be left out is said, as wide as it can be said. Whoever
/// is as it is said, and ordinary besides, is one of them.
/// </summary>
internal sealed class PersonSearch
{
    private const int OutOfTheOrdinary = 1;
    private const int AboutTheLaw = 2;

    private readonly OutcomeMap _map;
    private readonly OrdinaryLife _life;
    private readonly CheapestPath _paths;
    private Ways _ways;
    private Dictionary<Variable, bool[]> _told = [];

    public PersonSearch(OutcomeMap map)
    {
        _map = map;
        _life = new OrdinaryLife(map);
        _paths = new CheapestPath(map.Store, (variable, value) => PriceOf(map.Variables[variable], value));
        _ways = new Ways(map, Diagram.False);
    }

    /// <summary>What is told of the plainest of some people; null where nobody can be told of.</summary>
    /// <param name="people">Somebody.</param>
    public ToldPerson? Find(Diagram people)
    {
        _ways = new Ways(_map, people);
        var path = _paths.Of(people).Select(p => (Variable: _map.Variables[p.Variable], Value: p.Value)).ToList();
        if (!Begin(path.Where(p => PriceOf(p.Variable, p.Value) > 0)) && !Begin(path))
        {
            return null;
        }

        Reduce();
        return Tell();
    }

    private int PriceOf(Variable variable, int value) => variable.Quantity.Fact is not { Reading: null } ? AboutTheLaw
        : _life.ClassesOf(variable) is { } ordinary && ordinary[value] ? 0
        : OutOfTheOrdinary;

    private bool Begin(IEnumerable<(Variable Variable, int Value)> said)
    {
        _told = said.ToDictionary(s => s.Variable, s => Ways.Only(s.Variable, s.Value));
        return Leads();
    }

    /// <summary>Whether whoever is as told, and ordinary besides, is one of the people; and somebody is, also where one law takes for ordinary what the other does not.</summary>
    private bool Leads()
    {
        foreach (var variable in _map.Variables)
        {
            _ways[variable] = _told.GetValueOrDefault(variable) ?? (IsFreed(variable) ? null : _life.ClassesOf(variable));
        }

        return _ways.MustLead && _life.Disputed.All(CanBe);
    }

    private bool CanBe(IReadOnlyDictionary<Variable, bool[]> disputed)
    {
        var assumed = disputed.Where(d => !_told.ContainsKey(d.Key) && !IsFreed(d.Key)).ToList();
        assumed.ForEach(a => _ways[a.Key] = a.Value);
        var canBe = assumed.Count == 0 || _ways.CanLead;
        assumed.ForEach(a => _ways[a.Key] = null);
        return canBe;
    }

    /// <summary>Whether something else is told that speaks of it, its relation to another or what follows from it: then nothing of it is assumed.</summary>
    private bool IsFreed(Variable variable)
    {
        foreach (var told in _told.Keys)
        {
            if (told != variable && told.Shows(variable.Quantity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Leaves out what can be left out, first what is about the law, then relations of facts, until nothing can.</summary>
    private void Reduce()
    {
        int before;
        do
        {
            before = _told.Count;
            foreach (var variable in _told.Keys.OrderBy(v => v.Quantity.Fact is not { Reading: null } ? 0 : v.Less is not null ? 1 : 2).ThenByDescending(v => v.Index).ToList())
            {
                var classes = _told[variable];
                _told.Remove(variable);
                if (!Leads())
                {
                    _told.Add(variable, classes);
                }
            }
        }
        while (_told.Count < before);
    }

    /// <summary>What is left, told; null where, past the limits of what is looked into, nobody is so.</summary>
    private ToldPerson? Tell()
    {
        Leads();
        var way = _ways.Way()!;
        var (values, pinned) = (new Dictionary<Quantity, long>(), new List<Assignment>());
        var wide = _told.Keys.OrderBy(v => v.Index).ToList();
        foreach (var cluster in _map.Clusters.Where(c => wide.Exists(v => c.Has(v.Quantity))))
        {
            if (PointOn(way, cluster) is not { } point)
            {
                return null;
            }

            Array.ForEach([.. cluster.Quantities], q => values[q] = cluster.ValueOf(point, q));
            if (wide.Exists(v => cluster.Has(v.Quantity) && !IsTellable(v)))
            {
                wide.RemoveAll(v => cluster.Has(v.Quantity));
                pinned.AddRange(Pin(cluster, values));
            }
        }

        foreach (var variable in wide.Where(v => v.Quantity.Fact is not null && !values.ContainsKey(v.Quantity)))
        {
            values.Add(variable.Quantity, new AddedFact(new Assignment(variable, Allowed(variable))).Example.Code);
        }

        wide.Where(v => !v.IsYesNo).ToList().ForEach(Widen);
        Leads();
        var said = wide.ConvertAll(Said);
        if (said.Exists(a => a.Values.Intervals.IsEmpty))
        {
            return null;
        }

        said.OrderBy(a => a.Variable.Less is not null ? 0 : a.Quantity.Follows is not null ? 1 : 2).ToList().ForEach(a => Spare(a, said));
        var ranges = said.Where(a => a.Variable.Less is null && a.Quantity.Fact is not null && ClusterOf(a.Quantity) is not null).ToDictionary(a => a.Quantity, a => RangeOf(a, said));
        return new ToldPerson([.. said, .. pinned], values, ranges, _life.CanBeAssumed);
    }

    /// <summary>Values of all quantities of a cluster on a way, as plain as may be: what is ordinary, few, or near the day of the case.</summary>
    private long[]? PointOn(int[] way, Cluster cluster)
    {
        var left = cluster.Whole();
        foreach (var variable in cluster.Variables)
        {
            left = left is null ? null : cluster.With(left, variable, variable.Classes[way[variable.Index]]);
        }

        foreach (var quantity in cluster.Quantities.Where(q => q.Follows is null && left is not null))
        {
            var (low, high) = cluster.Range(left!, quantity);
            var plain = _life.ValueOf(quantity) ?? (quantity.Fact is not { Type: not FactType.Date } ? _map.Verdict.Situation.On.DayNumber : 0);
            var value = Math.Clamp(plain, low, Math.Max(low, high));
            left = cluster.With(left!, quantity, value, value) is { } rest && cluster.Find(rest) is not null ? rest : left;
        }

        return left is null ? null : cluster.Find(left);
    }

    /// <summary>Whether a value of it has a name and means the same under both laws: not where a sum is of other facts on another side.</summary>
    private bool IsTellable(Variable variable) => new[] { variable.Quantity, variable.Less }.OfType<Quantity>().All(q => q.Follows is not { } follows
        || (q.Fact is { } fact && _map.Space.Sides.All(s => s.TwinOf(fact) is not { } twin || s.SumOf(twin).IsSameAs(follows))));

    /// <summary>One value of each fact of a cluster, where its variables cannot be told; what is ordinary or makes no difference is left out.</summary>
    private IEnumerable<Assignment> Pin(Cluster cluster, Dictionary<Quantity, long> values)
    {
        var pinned = cluster.Quantities.Where(q => q.Follows is null).Select(q => new Assignment(_map.Space.VariableOf(q), ValueSet.Of([values[q]]))).ToList();
        bool IsOrdinary(Assignment one) => _life.CanBeAssumed && _life.ValueOf(one.Quantity) == values[one.Quantity];
        foreach (var one in pinned.Where(p => !IsOrdinary(p)).ToList())
        {
            Keep(cluster, pinned.Where(p => p != one));
            if (Leads())
            {
                pinned.Remove(one);
            }
        }

        Keep(cluster, pinned);
        return pinned.Where(p => !IsOrdinary(p));
    }

    /// <summary>Leaves out what the values told of others that are compared with it, and what is ordinary, leave no choice about.</summary>
    private void Spare(Assignment one, List<Assignment> said)
    {
        if (ClusterOf(one.Quantity) is not { } cluster || said.Where(a => a != one && cluster.Has(a.Quantity)).ToList() is not { Count: > 0 } others)
        {
            return;
        }

        var before = _told.ToDictionary();
        var ordinary = cluster.Quantities.Where(q => _life.CanBeAssumed && !others.Exists(a => a.Variable.Shows(q)) && _life.ValueOf(q) is not null)
            .Select(q => new Assignment(_map.Space.VariableOf(q), ValueSet.Of([_life.ValueOf(q)!.Value])));
        Keep(cluster, others.Concat(ordinary));
        if (Leads())
        {
            said.Remove(one);
            return;
        }

        _told = before;
    }

    /// <summary>Restricts the variables of a cluster to what is left of them when some have some values.</summary>
    private void Keep(Cluster cluster, IEnumerable<Assignment> kept)
    {
        var left = kept.Aggregate(cluster.Whole(), (l, a) => l is null ? null : cluster.With(l, a.Variable, a.Values));
        foreach (var variable in cluster.Variables)
        {
            _told[variable] = [.. variable.Classes.Select(c => left is not null && cluster.With(left, variable, c) is { } rest && cluster.Find(rest) is not null)];
        }
    }

    /// <summary>Adds every class of a variable that does as well.</summary>
    private void Widen(Variable variable)
    {
        Leads();
        var (told, wide) = (_told[variable], _ways.MustLeadWith(variable));
        _told[variable] = wide;
        if (!Leads())
        {
            _told[variable] = told;
        }
    }

    private ValueSet Allowed(Variable variable) => ValueSet.Union(variable.Classes.Where((_, i) => _told[variable][i]));

    /// <summary>The values told of a variable: where it is compared with others, those that can go with them.</summary>
    private Assignment Said(Variable variable) => new(variable, variable.Less is null && ClusterOf(variable.Quantity) is { } cluster
        ? _ways.Leading(cluster, variable.Quantity)
        : Allowed(variable));

    private Cluster? ClusterOf(Quantity quantity) => _map.Clusters.FirstOrDefault(c => c.Has(quantity));

    /// <summary>What a fact can be at all: up to the end that is told where, past it, another fact would leave the calendar, or all numbers.</summary>
    private (long Low, long High) RangeOf(Assignment told, List<Assignment> said)
    {
        var (cluster, quantity) = (ClusterOf(told.Quantity)!, told.Quantity);
        var (low, high) = (told.Values.Intervals[0].Low, told.Values.Intervals[^1].High);
        var left = said.Where(a => cluster.Has(a.Quantity)).Aggregate(cluster.Whole(), (l, a) => l is null ? null : cluster.With(l, a.Variable, a.Values));
        return (IsEdge(low) ? low : quantity.Low, IsEdge(high) ? high : quantity.High);

        bool IsEdge(long end) => left is not null && cluster.With(left, quantity, end, end) is { } there
            && cluster.Quantities.Any(q => q != quantity && q.Follows is null && IsLast(q, cluster.Range(there, q)));
    }

    private static bool IsLast(Quantity quantity, (long Low, long High) range) => range.Low == range.High
        && (quantity.Fact!.Type == FactType.Date ? range.Low == 0 || range.Low == DateOnly.MaxValue.DayNumber : Math.Abs(range.Low) == Limits.Number);
}
