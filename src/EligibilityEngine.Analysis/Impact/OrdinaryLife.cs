using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>What is ordinary of people under both laws, and so need not be told.</summary>
internal sealed class OrdinaryLife
{
    private readonly Space _space;
    private readonly Dictionary<Variable, bool[]> _classes;

    public OrdinaryLife(OutcomeMap map)
    {
        _space = map.Space;
        CanBeAssumed = !_space.Sides.Any(side => side.Basis.Rulebook.Facts.Any(f => f.HasOrdinary && _space.FollowsElsewhere(side, f) is not null))
            && _space.Quantities.All(q => OrdinaryValues(q).All(v => v >= q.Low && v <= q.High))
            && _space.Demanded().Where(d => !map.Clusters.Any(c => c.Has(d.Quantities[0]))).All(Fits);
        _classes = Classes(map, ValueOf);
        Disputed = [.. _space.Sides.Select(side => Classes(map, q => ValueOf(q) is null ? ValueOf(side, q) : null))];
    }

    /// <summary>Whether cases may assume what is ordinary: not where one law derives what the other takes for ordinary, or where nobody can be so on the day.</summary>
    public bool CanBeAssumed { get; }

    /// <summary>By side: what it takes for ordinary though the other side does not, so that it may not be assumed: it would be two persons.</summary>
    public ImmutableArray<Dictionary<Variable, bool[]>> Disputed { get; }

    /// <summary>The class of the ordinary value; or null.</summary>
    public bool[]? ClassesOf(Variable variable) => _classes.GetValueOrDefault(variable);

    /// <summary>The ordinary value of a quantity, on which all sides that know it agree; or null.</summary>
    public long? ValueOf(Quantity quantity) =>
        _space.Sides.Where(s => Fact(s, quantity) is not null).Select(s => ValueOf(s, quantity)).Distinct().ToList() is [{ } value] ? value : null;

    /// <summary>The ordinary value of a quantity on one side; null where it has none.</summary>
    public static long? ValueOf(LawSide side, Quantity quantity) => Fact(side, quantity) is not { Ordinarily.IsKnown: true, OrdinaryCases.IsEmpty: true } fact ? null
        : fact.Type == FactType.Choice ? quantity.Fact!.Values.ToList().FindIndex(v => v.Id == fact.Write(fact.Ordinarily))
        : fact.Ordinarily.Code;

    private IEnumerable<long> OrdinaryValues(Quantity quantity) => _space.Sides.Select(s => ValueOf(s, quantity)).OfType<long>();

    /// <summary>Whether facts that no condition speaks of can all be ordinary.</summary>
    private bool Fits(Cluster cluster)
    {
        var left = cluster.Quantities.SelectMany(q => OrdinaryValues(q).Select(v => (Quantity: q, Value: v)))
            .Aggregate(cluster.Whole(), (l, o) => l is null ? null : cluster.With(l, o.Quantity, o.Value, o.Value));
        return left is not null && cluster.Find(left) is not null;
    }

    private static Fact? Fact(LawSide side, Quantity quantity) => quantity is { Follows: null, Fact: { Reading: null } fact } ? side.TwinOf(fact) : null;

    private Dictionary<Variable, bool[]> Classes(OutcomeMap map, Func<Quantity, long?> valueOf) => map.Variables
        .Where(v => CanBeAssumed && v.Less is null)
        .Select(v => (Variable: v, Class: valueOf(v.Quantity) is { } value ? v.ClassOf(value) : -1))
        .Where(v => v.Class >= 0)
        .ToDictionary(v => v.Variable, v => Ways.Only(v.Variable, v.Class));
}
