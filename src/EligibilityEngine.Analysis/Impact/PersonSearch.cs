using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;
using EligibilityEngine.Spaces;

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

    /// <summary>Whether something is told that follows from it: then nothing of it is assumed.</summary>
    private bool IsFreed(Variable variable)
    {
        foreach (var told in _told.Keys)
        {
            if (told != variable && (told.Quantity.FollowsFrom(variable.Quantity) || told.Less?.FollowsFrom(variable.Quantity) == true))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Leaves out what can be left out, what is about the law first, until nothing can.</summary>
    private void Reduce()
    {
        int before;
        do
        {
            before = _told.Count;
            foreach (var variable in _told.Keys.OrderByDescending(v => v.Quantity.Fact is not { Reading: null }).ThenByDescending(v => v.Index).ToList())
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

    private ToldPerson Tell()
    {
        Leads();
        var way = _ways.Way()!;
        var (values, pinned) = (new Dictionary<Quantity, long>(), new List<Assignment>());
        var wide = _told.Keys.OrderBy(v => v.Index).ToList();
        foreach (var cluster in _map.Clusters.Where(c => wide.Exists(v => c.Has(v.Quantity))))
        {
            if (PointOn(way, cluster) is { } point)
            {
                Array.ForEach([.. cluster.Quantities], q => values[q] = cluster.ValueOf(point, q));
                if (wide.Exists(v => cluster.Has(v.Quantity) && !IsTellable(v)))
                {
                    wide.RemoveAll(v => cluster.Has(v.Quantity));
                    pinned.AddRange(Pin(cluster, way, values));
                }
            }
        }

        foreach (var variable in wide.Where(v => v.Quantity.Fact is not null && !values.ContainsKey(v.Quantity)))
        {
            values.Add(variable.Quantity, new AddedFact(new Assignment(variable, Allowed(variable))).Example.Code);
        }

        wide.Where(v => !v.IsYesNo).ToList().ForEach(Widen);
        Leads();
        return new ToldPerson([.. wide.ConvertAll(Said), .. pinned], values, _life.CanBeAssumed);
    }

    private static long[]? PointOn(int[] way, Cluster cluster)
    {
        var left = cluster.Whole();
        foreach (var variable in cluster.Variables)
        {
            left = left is null ? null : cluster.With(left, variable, variable.Classes[way[variable.Index]]);
        }

        return left is null ? null : cluster.Find(left);
    }

    /// <summary>Whether a value of it means the same under both laws: not where a sum is of other facts on another side.</summary>
    private bool IsTellable(Variable variable) => new[] { variable.Quantity, variable.Less }.OfType<Quantity>().All(q => q.Follows is not { } follows
        || _map.Space.Sides.All(s => s.TwinOf(q.Fact!) is not { } twin || s.SumOf(twin).IsSameAs(follows)));

    /// <summary>One value of each fact of a cluster, where its variables cannot be told; what is ordinary is left out.</summary>
    private List<Assignment> Pin(Cluster cluster, int[] way, Dictionary<Quantity, long> values)
    {
        Array.ForEach([.. cluster.Variables], v => _told[v] = Ways.Only(v, way[v.Index]));
        return [.. cluster.Quantities
            .Where(q => q.Follows is null && !(_life.CanBeAssumed && _life.ValueOf(q) == values[q]))
            .Select(q => new Assignment(_map.Space.VariableOf(q), ValueSet.Of([values[q]])))];
    }

    /// <summary>Adds every class of a variable that does as well.</summary>
    private void Widen(Variable variable)
    {
        var wide = _told[variable].ToArray();
        for (var i = 0; i < wide.Length; i++)
        {
            _told[variable] = Ways.Only(variable, i);
            wide[i] |= Leads();
        }

        _told[variable] = wide;
    }

    private ValueSet Allowed(Variable variable) => ValueSet.Union(variable.Classes.Where((_, i) => _told[variable][i]));

    /// <summary>The values told of a variable: where it is compared with others, those that can go with them.</summary>
    private Assignment Said(Variable variable) => new(variable, variable.Less is null && _map.Clusters.FirstOrDefault(c => c.Has(variable.Quantity)) is { } cluster
        ? _ways.Leading(cluster, variable.Quantity)
        : Allowed(variable));
}
