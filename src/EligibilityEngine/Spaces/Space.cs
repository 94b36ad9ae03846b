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

    public Space(MapLimits limits, params IReadOnlyList<Situation> sides)
    {
        Effort = new Effort(limits.Steps);
        Sides = [.. sides.Select(s => new LawSide(this, s))];
    }

    public ImmutableArray<LawSide> Sides { get; private set; } = [];

    public Effort Effort { get; }

    /// <summary>The variables that conditions have come to speak of, in their order.</summary>
    public IReadOnlyList<Variable> Variables => _used;

    public IEnumerable<Quantity> Quantities => _order.Keys;

    /// <summary>A derived quantity that must lie between two values.</summary>
    public void Demand(Quantity quantity, long low, long high)
    {
        quantity.Narrow(low, high);
        _demanded.Add(quantity);
    }

    public Quantity QuantityOf(Fact fact, (long Low, long High) range)
    {
        var quantity = Find(fact.Id, fact.Type, () => new Quantity(fact, range.Low, range.High));
        quantity.Narrow(range.Low, range.High);
        return quantity;
    }

    public Quantity QuantityOf(object eventOrStatement, DaySpan span) => eventOrStatement is LawEvent e
        ? Find(e.Id, span, () => new Quantity(e, span.Earliest.DayNumber, span.Latest.DayNumber))
        : Find(((Statement)eventOrStatement).Citation, span, () => new Quantity(eventOrStatement, span.Earliest.DayNumber, span.Latest.DayNumber));

    /// <summary>The quantity of a fact, an event or a statement, if a condition speaks of it.</summary>
    public Quantity? Find(object subject) => _order.Keys.FirstOrDefault(q => q.Subject == subject && q.Follows is null);

    /// <summary>The quantity of a fact that follows from several others.</summary>
    public Quantity QuantityOf(Fact derived, Sum sum)
    {
        var known = _order.Keys.FirstOrDefault(q => q.Follows is { } follows && follows.IsSameAs(sum));
        if (known is null)
        {
            var (low, high) = sum.Range();
            known = new Quantity(derived, low, high, sum);
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
        var groups = new Groups(_used.Select(v => (IEnumerable<Quantity>)[v.Quantity, .. v.Less is null ? [] : new[] { v.Less }])
            .Concat(_used.SelectMany(v => new[] { v.Quantity, v.Less }).OfType<Quantity>().Where(q => q.Follows is not null).Select(WithSummands)));
        var rest = _demanded.Select(WithSummands).ToList();
        while (rest.Find(d => d.Any(groups.Has)) is { } joined)
        {
            groups.Join(joined);
            rest.Remove(joined);
        }

        return
        [
            .. groups.All.Where(g => g.Count > 1)
                .Select(g => new Cluster(g, [.. _used.Where(v => g.Contains(v.Quantity))], Effort)),
        ];
    }

    /// <summary>Everything that follows from several quantities and was given directly or is bounded, whether or not a condition speaks of it.</summary>
    public IEnumerable<Cluster> Demanded()
    {
        var groups = new Groups(_demanded.Select(WithSummands));
        return groups.All.Select(g => new Cluster(g, [], Effort));
    }

    private static IEnumerable<Quantity> WithSummands(Quantity derived) => derived.Follows!.Summands.Select(s => s.Quantity).Prepend(derived);

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
