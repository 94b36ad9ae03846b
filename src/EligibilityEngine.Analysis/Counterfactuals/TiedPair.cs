using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>Two facts that are compared or added up, both otherwise, in a map in which only they are open: what leads elsewhere is told by the values of both and, where these do not say it
/// all, by how one stands to the other.</summary>
internal sealed class TiedPair
{
    private readonly OutcomeMap _map;
    private readonly (Fact Fact, Quantity? Quantity, ValueSet Except) _first;
    private readonly (Fact Fact, Quantity? Quantity, ValueSet Except) _second;
    private readonly Basis _basis;
    private readonly Func<Outcome?, bool> _leads;
    private readonly PathFinder _ways;
    private readonly Restriction _restriction;

    /// <param name="basis">The case.</param>
    /// <param name="first">A fact, and the values that lead to an answer that is looked for when they alone are otherwise.</param>
    /// <param name="second">The other.</param>
    /// <param name="leads">Whether an outcome is looked for.</param>
    public TiedPair(Basis basis, (Fact Fact, ValueSet Leading) first, (Fact Fact, ValueSet Leading) second, Func<Outcome?, bool> leads)
    {
        (_basis, _leads) = (basis, o => o is { IsOpen: false } && leads(o));
        _map = new OutcomeMap(basis.Question, Evaluator.Evaluate(basis.Free([first.Fact, second.Fact])), basis.Limits, first.Fact.Derivation is null ? second.Fact : first.Fact, basis.AmountsApart);
        _ways = new PathFinder(_map.Store);
        _restriction = new Restriction(_map.Variables.Count);
        _first = (first.Fact, PlainQuantityOf(first.Fact), Except(first));
        _second = (second.Fact, PlainQuantityOf(second.Fact), Except(second));
    }

    public bool IsExact { get; private set; } = true;

    public IEnumerable<(ImmutableArray<Moved> Moved, Outcome Outcome)> Find()
    {
        if (_map.IsFull || _map.Outcomes.IsEmpty || _map.Outcomes.All(o => !_leads(o.Outcome)))
        {
            IsExact = !_map.IsFull;
            return [];
        }

        var cluster = _map.Clusters.FirstOrDefault(c => _first.Quantity is { } one && _second.Quantity is { } other && c.Has(one) && c.Has(other));
        var found = (cluster?.Whole() is { } whole ? Cells(cluster, whole) : Products()).ToList();
        IsExact &= _map.IsExact && _map.Space.Effort.GivenUp.Count == 0;
        return found;
    }

    /// <summary>Neither decides which values of the other fit.</summary>
    private IEnumerable<(ImmutableArray<Moved>, Outcome)> Products()
    {
        var (one, other) = (Open(_first.Fact), Open(_second.Fact));
        IsExact &= one.Classes.Length > 0 && other.Classes.Length > 0 && !AreJoined();
        foreach (var (i, a) in one.Classes.Index().Where(a => one.CanBecome(a.Index) && OutcomeOf(a.Item, ActualOf(other)) is null))
        {
            foreach (var (j, b) in other.Classes.Index().Where(b => other.CanBecome(b.Index) && OutcomeOf(ActualOf(one), b.Item) is null))
            {
                if (OutcomeOf(a, b) is { } outcome)
                {
                    yield return ([new Moved(new Variable(one.Told, null), a), new Moved(new Variable(other.Told, null), b)], outcome);
                }
            }
        }
    }

    /// <summary>Whether what both follow from is in one cluster, so that classes of each do not tell all.</summary>
    private bool AreJoined() => _map.Clusters.Any(c => IsIn(c, _first.Fact) && IsIn(c, _second.Fact));

    private bool IsIn(Cluster cluster, Fact fact) => _map.Space.Sides[0].SumOf(fact).Summands.Any(s => cluster.Has(s.Quantity));

    private Outcome? OutcomeOf(ValueSet? first, ValueSet? second)
    {
        var people = _map.Store.And(When(_first.Fact, first), When(_second.Fact, second));
        var left = _map.Outcomes.Where(o => _map.Store.And(o.When, people) != Diagram.False).Take(2).ToList();
        return left is [(var outcome, _)] && _leads(outcome) ? outcome : null;
    }

    private Diagram When(Fact fact, ValueSet? values) => values is null ? _map.People : _map.When(fact, values);

    private static ValueSet? ActualOf(Mover mover) => mover.Actual.IsSaid ? mover.Actual.Values : null;

    private Mover Open(Fact fact)
    {
        var sum = _map.Space.Sides[0].SumOf(fact);
        var (low, high) = sum.Range();
        return new Mover(new Quantity(fact, low, high), _map.ClassesOf(fact), _basis.Situation.LeftOf(fact), fact.NeverFalls);
    }

    /// <summary>Values that lead to an answer alone, or are no change. With what is known as it is, the other would lead there alone: that is no pair anyway.</summary>
    private ValueSet Except((Fact Fact, ValueSet Leading) one) => _basis.Situation.LeftOf(one.Fact) is { Part: not null } left
        ? ValueSet.Joined([one.Leading, Mover.NoChange(left, one.Fact.NeverFalls)])
        : one.Leading;

    private Quantity? PlainQuantityOf(Fact fact) => fact.Derivation is null ? _map.Space.Sides[0].SumOf(fact).Itself : null;

    /// <summary>Each combination of classes of what is compared.</summary>
    private IEnumerable<(ImmutableArray<Moved>, Outcome)> Cells(Cluster cluster, Differences whole)
    {
        var own = cluster.Variables.Where(v => IsOwn(v.Quantity) && (v.Less is null || IsOwn(v.Less))).ToImmutableArray();
        return From(cluster, whole, own, 0, []);
    }

    private bool IsOwn(Quantity quantity) => quantity.Follows is { } follows ? follows.Quantities.All(IsOwn) : quantity == _first.Quantity || quantity == _second.Quantity;

    private IEnumerable<(ImmutableArray<Moved>, Outcome)> From(Cluster cluster, Differences left, ImmutableArray<Variable> own, int next, ImmutableArray<Moved> chosen)
    {
        if (next == own.Length)
        {
            return cluster.Find(left) is not null && OutcomeOfCell() is { } outcome ? Pieces(cluster, left, chosen).Select(p => (p, outcome)) : [];
        }

        return own[next].Classes.Index().SelectMany(c =>
        {
            if (!cluster.Effort.Spend(cluster) || cluster.With(left, own[next], c.Item) is not { } rest)
            {
                return [];
            }

            // Deferred execution would see what was chosen last.
            _restriction[own[next].Index] = Ways.Only(own[next], c.Index);
            var found = From(cluster, rest, own, next + 1, chosen.Add(new Moved(own[next], c.Item))).ToList();
            _restriction[own[next].Index] = null;
            return (IEnumerable<(ImmutableArray<Moved>, Outcome)>)found;
        });
    }

    private Outcome? OutcomeOfCell()
    {
        var left = _map.Outcomes.Where(o => _ways.CanBe(o.When, _restriction)).Take(2).ToList();
        // What else is compared with both may decide within the cell.
        IsExact &= left.Count < 2 || !left.Any(o => _leads(o.Outcome));
        return left is [(var outcome, _)] && _leads(outcome) ? outcome : null;
    }

    /// <summary>The values in a cell that do not lead there alone, each piece with what it takes of the relation of both.</summary>
    private IEnumerable<ImmutableArray<Moved>> Pieces(Cluster cluster, Differences left, ImmutableArray<Moved> chosen)
    {
        foreach (var (low, high) in Gaps(_first.Except, _first.Quantity!))
        {
            foreach (var (from, through) in Gaps(_second.Except, _second.Quantity!))
            {
                if (cluster.With(left, _first.Quantity!, low, high) is { } half && cluster.With(half, _second.Quantity!, from, through) is { } piece && cluster.Find(piece) is not null)
                {
                    var (a, b) = (cluster.Range(piece, _first.Quantity!), cluster.Range(piece, _second.Quantity!));
                    yield return
                    [
                        new Moved(new Variable(_first.Quantity!, null), ValueSet.Range(a.Low, a.High)),
                        new Moved(new Variable(_second.Quantity!, null), ValueSet.Range(b.Low, b.High)),
                        .. chosen.Where(m => !IsImplied(m, a, b)).Select(Named),
                    ];
                }
            }
        }
    }

    /// <summary>What a quantity can be that is not among some values.</summary>
    private static IEnumerable<(long Low, long High)> Gaps(ValueSet values, Quantity quantity)
    {
        var low = quantity.Low;
        foreach (var (from, through) in values.And(ValueSet.Range(quantity.Low, quantity.High)).Intervals)
        {
            if (from > low)
            {
                yield return (low, from - 1);
            }

            low = through + 1;
        }

        if (low <= quantity.High)
        {
            yield return (low, quantity.High);
        }
    }

    /// <summary>Whether all values of both facts stand so to each other.</summary>
    private bool IsImplied(Moved relation, (long Low, long High) first, (long Low, long High) second)
    {
        var (low, high) = RangeOf(relation.Variable.Quantity);
        var (least, most) = relation.Variable.Less is { } less ? RangeOf(less) : (0, 0);
        return relation.Values.Intervals is [var (from, through)] && from <= low - most && high - least <= through;

        (long Low, long High) RangeOf(Quantity quantity)
        {
            return quantity.Follows?.Between(RangeOf) ?? (quantity == _first.Quantity ? first : second);
        }
    }

    /// <summary>The relation in numbers of the facts that it names: what is known of a sum belongs to it.</summary>
    private Moved Named(Moved relation)
    {
        var shift = Missing(relation.Variable.Quantity) - (relation.Variable.Less is { } less ? Missing(less) : 0);
        return relation with { Values = relation.Values.Shifted(shift) };

        long Missing(Quantity quantity) => quantity is { Follows: Sum sum, Fact: { } fact } ? _map.Space.Sides[0].SumOf(fact).Constant - sum.Constant : 0;
    }
}
