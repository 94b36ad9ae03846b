using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>
/// What is open about a case, under one law or several: the quantities that are not known, and the variables that conditions tell apart by. What turns out alike on several sides is one
/// quantity: a fact of the same name and type, an event of the same name and day.
/// </summary>
internal sealed class Space
{
    private readonly Dictionary<(string, object), Quantity> _quantities = [];
    private readonly Dictionary<Quantity, int> _order = [];
    private readonly Dictionary<(Quantity, Quantity?), Variable> _variables = [];
    private readonly List<Variable> _used = [];
    private readonly List<Quantity> _demanded = [];
    private readonly List<Variable> _apart = [];
    private readonly List<Quantity> _curtailed = [];

    public Space(MapLimits limits, params IReadOnlyList<Situation> sides)
    {
        Effort = new Effort(limits);
        Sides = [.. sides.Select(s => new LawSide(this, s))];
        foreach (var side in Sides)
        {
            side.Demand();
        }
    }

    public ImmutableArray<LawSide> Sides { get; }

    public Effort Effort { get; }

    /// <summary>The variables that conditions have come to speak of, in their order.</summary>
    public IReadOnlyList<Variable> Variables => _used;

    public IEnumerable<Quantity> Quantities => _order.Keys;

    /// <summary>A derived quantity that must have one of some values.</summary>
    public void DemandOf(Quantity quantity, ValueSet values)
    {
        quantity.Narrow(values);
        _demanded.Add(quantity);
    }

    /// <summary>The quantity of a fact that follows from no other. Nobody has a value that only some sides know.</summary>
    public Quantity QuantityOf(Fact fact) => Find(fact.Id, (fact.Type, fact.Reading is null), () =>
    {
        var twins = Sides.Select(s => s.TwinOf(fact)).OfType<Fact>().ToList();
        var known = twins.ConvertAll(t => LawSide.ValuesOf(t, twins[0]));
        var quantity = new Quantity(twins[0], known[0].Intervals[0].Low, known[0].Intervals[0].High);
        if (twins.Exists(t => t.Values.Length != twins[0].Values.Length) || known.Exists(k => !k.Intervals.SequenceEqual(known[0].Intervals)))
        {
            _curtailed.Add(quantity);
            known.ForEach(k => Demand(quantity, k));
        }

        return quantity;
    });

    /// <summary>Facts that speak of values which not every side knows.</summary>
    public IEnumerable<Fact> WithOtherValues => _curtailed.Where(q => _used.Exists(v => v.Shows(q))).Select(q => q.Fact!);

    /// <summary>What follows from other facts on another side, though not on one; null where nothing does.</summary>
    public Sum? FollowsElsewhere(LawSide here, Fact fact) => Sides.Where(s => s != here).Select(s => s.Derived(fact)).FirstOrDefault(s => s is not null);

    /// <summary>Tells some values of each quantity that is compared with others from all others. Only before any classes are asked for.</summary>
    public void TellApart(Func<Quantity, IEnumerable<long>> apart)
    {
        var joined = _variables.Values.Where(v => v.Less is not null || v.Quantity.Follows is not null)
            .SelectMany(v => new[] { v.Quantity, v.Less }).OfType<Quantity>().Concat(_demanded)
            .SelectMany(q => q.WithFollowed);
        foreach (var quantity in joined.Distinct().ToList())
        {
            if (apart(quantity).ToList() is { Count: > 0 } values)
            {
                _apart.Add(VariableOf(quantity));
                values.ForEach(v => _apart[^1].Cut(ValueSet.Of([v])));
            }
        }
    }

    public Quantity QuantityOf(object eventOrStatement, DaySpan span) => eventOrStatement is LawEvent e
        ? Find(e.Id, span, () => new Quantity(e, span.Earliest.DayNumber, span.Latest.DayNumber))
        : Find(((Statement)eventOrStatement).Citation, span, () => new Quantity(eventOrStatement, span.Earliest.DayNumber, span.Latest.DayNumber));

    /// <summary>The quantity of a fact, an event or a statement, if a condition speaks of it.</summary>
    public Quantity? Find(object subject) => _order.Keys.FirstOrDefault(q => q.Subject == subject && q.Follows is null);

    /// <summary>A quantity that follows from others, and what it is called.</summary>
    public Quantity QuantityOf(object subject, Follows follows)
    {
        var known = _order.Keys.FirstOrDefault(q => q.Follows is { } other && other.IsSameAs(follows));
        if (known is null)
        {
            var (low, high) = follows.Range();
            known = new Quantity(subject, low, high, follows);
            _order.Add(known, _order.Count);
        }

        return known;
    }

    public bool IsInOrder(Quantity first, Quantity second) => _order[first] < _order[second];

    public Variable VariableOf(Quantity quantity, Quantity? less = null)
    {
        if (!_variables.TryGetValue((quantity, less), out var variable))
        {
            variable = new Variable(quantity, less);
            _variables.Add((quantity, less), variable);
        }

        return variable;
    }

    /// <summary>The place of a variable in the order, which is that in which the law comes to speak of them.</summary>
    public int IndexOf(Variable variable)
    {
        if (variable.Index < 0)
        {
            variable.Index = _used.Count;
            _used.Add(variable);
        }

        return variable.Index;
    }

    /// <summary>Quantities that hang together and of which a variable in use speaks: compared with each other, or one following from the others.</summary>
    public ImmutableArray<Cluster> Clusters()
    {
        var groups = new Groups<Quantity>(_used.Select(v => (IEnumerable<Quantity>)[v.Quantity, .. v.Less is null ? [] : new[] { v.Less }])
            .Concat(_used.SelectMany(v => new[] { v.Quantity, v.Less }).OfType<Quantity>().Where(q => q.Follows is not null).Select(q => q.WithFollowed)));
        var rest = _demanded.Select(q => q.WithFollowed).ToList();
        while (rest.Find(d => d.Any(groups.Has)) is { } joined)
        {
            groups.Join(joined);
            rest.Remove(joined);
        }

        // Where values between others are left out, which of them it is has to be seen.
        foreach (var quantity in groups.All.Where(g => g.Count > 1).SelectMany(g => g).Where(q => q.HasGaps).ToList())
        {
            IndexOf(VariableOf(quantity));
        }

        foreach (var variable in _apart.Where(v => groups.All.Any(g => g.Count > 1 && g.Contains(v.Quantity))))
        {
            IndexOf(variable);
        }

        return
        [
            .. groups.All.Where(g => g.Count > 1)
                .Select(g => new Cluster(g, [.. _used.Where(v => g.Contains(v.Quantity))], Effort)),
        ];
    }

    /// <summary>Whether somebody can be so, as far as facts follow from each other; also where no condition speaks of them.</summary>
    public bool IsPossible => !Quantities.Any(q => q.IsEmpty) && Demanded().All(c => c.Whole() is { } whole && c.Find(whole) is not null);

    /// <summary>Everything that follows from several quantities and was given directly or is bounded, whether or not a condition speaks of it.</summary>
    public IEnumerable<Cluster> Demanded()
    {
        var groups = new Groups<Quantity>(_demanded.Select(q => q.WithFollowed));
        return groups.All.Select(g => new Cluster(g, [], Effort));
    }

    private void Demand(Quantity quantity, ValueSet values)
    {
        if (quantity.Fact!.Type != FactType.Choice)
        {
            quantity.Narrow(values);
            return;
        }

        var variable = VariableOf(quantity);
        variable.Cut(values);
        Sides[0].Demands.Add(new Within(variable, values));
    }

    private Quantity Find(string name, object kind, Func<Quantity> make)
    {
        if (!_quantities.TryGetValue((name, kind), out var quantity))
        {
            quantity = make();
            _quantities.Add((name, kind), quantity);
            _order.Add(quantity, _order.Count);
        }

        return quantity;
    }
}
