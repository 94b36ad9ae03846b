using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Spaces;

/// <summary>
/// One case under one law, of which something is not known: turns comparisons of facts, and the days of events and publications, into what they ask of the variables of a space.
/// </summary>
internal sealed class LawSide
{
    private readonly Space _space;
    private readonly Sum?[] _sums;
    private readonly Dictionary<FactTest, ImmutableArray<Part>> _parts = [];

    public LawSide(Space space, Situation basis)
    {
        _space = space;
        Basis = basis;
        _sums = new Sum?[basis.Rulebook.Facts.Length];
        foreach (var derived in basis.Rulebook.DerivedFacts)
        {
            SumOf(derived);
            Demand(derived);
        }
    }

    public Situation Basis { get; }

    /// <summary>What is true of everybody because facts follow from each other: counts that were given directly.</summary>
    public List<Part> Demands { get; } = [];

    /// <summary>What a comparison asks of variables, all of it. The first time, the variables learn what they are compared with.</summary>
    public ImmutableArray<Part> PartsOf(FactTest test)
    {
        if (!_parts.TryGetValue(test, out var parts))
        {
            parts = [.. Lower(test)];
            _parts.Add(test, parts);
        }

        return parts;
    }

    /// <summary>Whether an event had come by the day whose law is applied.</summary>
    public Part PartOf(LawEvent e) => HasCome(Basis.HasCome(e), e, e.Day, Basis.LawOf);

    /// <summary>Whether a statement had been published by the horizon.</summary>
    public Part PartOf(Statement statement) => HasCome(Basis.IsKnown([statement]), statement, statement.Published, Basis.KnownBy ?? DateOnly.MaxValue);

    /// <summary>The quantity of an unknown fact that follows from no other.</summary>
    public Quantity QuantityOf(Fact fact) => _space.QuantityOf(fact, RangeOf(fact));

    /// <summary>What an unknown fact comes to, from quantities that follow from no other.</summary>
    public Sum SumOf(Fact fact)
    {
        if (Basis[fact] is { IsKnown: true } value)
        {
            return new Sum([], value.Code);
        }

        return _sums[fact.Index] ??= fact.Derivation is null ? new Sum([new Multiple(QuantityOf(fact), 1)], 0) : Behind(fact);
    }

    private Part HasCome(Truth has, object subject, DaySpan span, DateOnly by)
    {
        if (has != Truth.Unknown)
        {
            return new Always(has == Truth.True);
        }

        var variable = _space.VariableOf(_space.QuantityOf(subject, span));
        var come = ValueSet.Range(long.MinValue, by.DayNumber);
        variable.Cut(come);
        return new Within(variable, come);
    }

    /// <summary>What a derived fact comes to, whether or not it is known.</summary>
    private Sum Behind(Fact derived)
    {
        var derivation = derived.Derivation!;
        if (derivation.Kind is DerivationKind.Count or DerivationKind.Sum)
        {
            return Sum.Of(derivation.Bases.Select(SumOf));
        }

        var date = derivation.Bases[0];
        return Basis[date] is { IsKnown: true } known
            ? new Sum([], Derivations.Since(derivation.Kind, DateOnly.FromDayNumber((int)known.Code), Basis.On, Basis.Rulebook.LeapDay))
            : new Sum([new Counts(QuantityOf(date), [(derivation.Kind, 1)], (Basis.On, Basis.Rulebook.LeapDay))], 0);
    }

    /// <summary>What is known of a derived fact, and what it can be at all, narrows what it is derived from.</summary>
    private void Demand(Fact derived)
    {
        var (low, high) = Basis[derived] is { IsKnown: true } value ? (value.Code, value.Code) : FactRanges.Of(Basis.Rulebook).Of(derived);
        if ((low, high) == (long.MinValue, long.MaxValue))
        {
            return;
        }

        var behind = Behind(derived);
        if (behind.Summands is [var only])
        {
            var (from, through) = only.Where(Wide.Less(low, behind.Constant), Wide.Less(high, behind.Constant));
            only.Quantity.Narrow(from, through);
        }
        else if (!behind.Summands.IsEmpty && behind.Range() is var range && (range.Low < low || range.High > high))
        {
            if (IsCount(behind))
            {
                Demands.Add(CountOf(behind, ValueSet.Range(low, high)));
            }
            else
            {
                _space.Demand(_space.QuantityOf(derived, behind), low, high);
            }
        }
    }

    private static (long Low, long High) RangeOf(Fact fact) => fact.Type switch
    {
        FactType.YesNo => (0, 1),
        FactType.Choice => (0, fact.Values.Length - 1),
        FactType.Date => (0, DateOnly.MaxValue.DayNumber),
        _ => (fact.Minimum ?? -Limits.Number, fact.Maximum ?? Limits.Number),
    };

    private IEnumerable<Part> Lower(FactTest test)
    {
        if (!test.Accepts.IsEverything)
        {
            yield return OfValues(SumOf(test.Fact), test.Accepts, test.Fact);
        }

        foreach (var comparison in test.Against)
        {
            yield return test.Fact.Type is FactType.YesNo or FactType.Choice ? OfEqual(test.Fact, comparison.Other) : OfDifference(test.Fact, comparison);
        }
    }

    private Part OfValues(Sum sum, ValueSet values, Fact fact)
    {
        if (sum.Summands.IsEmpty)
        {
            return new Always(values.Contains(sum.Constant));
        }

        if (sum.Summands is [var only])
        {
            return OfVariable(_space.VariableOf(only.Quantity), only.Where(values, sum.Constant));
        }

        return IsCount(sum) ? CountOf(sum, values) : OfVariable(_space.VariableOf(_space.QuantityOf(fact, sum)), values);
    }

    private static Within OfVariable(Variable variable, ValueSet values)
    {
        variable.Cut(values);
        return new Within(variable, values);
    }

    private static bool IsCount(Sum sum) => sum.Summands.All(s => s.Quantity.Fact is { Type: FactType.YesNo });

    private Count CountOf(Sum sum, ValueSet values) =>
        new([.. sum.Summands.Select(s => (_space.VariableOf(s.Quantity), s.Of(1)))], sum.Constant, values);

    private Part OfEqual(Fact fact, Fact other)
    {
        var (first, second) = (SumOf(fact), SumOf(other));
        if (first.Summands.IsEmpty || second.Summands.IsEmpty)
        {
            return first.Summands.IsEmpty ? OfValues(second, ValueSet.Of([first.Constant]), other) : OfValues(first, ValueSet.Of([second.Constant]), fact);
        }

        var (a, b) = (_space.VariableOf(first.Itself!), _space.VariableOf(second.Itself!));
        a.CutAll();
        b.CutAll();
        return new Same(a, b);
    }

    private Part OfDifference(Fact fact, FactComparison comparison)
    {
        var (sum, other) = Sum.WithoutCommon(SumOf(fact), SumOf(comparison.Other));
        var values = comparison.Relation switch
        {
            Relation.Equal => ValueSet.Of([0]),
            Relation.From => ValueSet.Range(0, long.MaxValue),
            Relation.Above => ValueSet.Range(1, long.MaxValue),
            Relation.Below => ValueSet.Range(long.MinValue, -1),
            _ => ValueSet.Range(long.MinValue, 0),
        };
        if (other.Summands.IsEmpty)
        {
            return OfValues(new Sum(sum.Summands, sum.Constant - other.Constant), values, fact);
        }

        if (sum.Summands.IsEmpty)
        {
            return OfValues(new Sum(other.Summands, other.Constant - sum.Constant), values.Negated(), comparison.Other);
        }

        var constant = 0L;
        var (first, second) = (Alone(sum, fact, 1), Alone(other, comparison.Other, -1));
        return _space.IsInOrder(first, second)
            ? OfVariable(_space.VariableOf(first, second), values.Shifted(-constant))
            : OfVariable(_space.VariableOf(second, first), values.Shifted(-constant).Negated());

        Quantity Alone(Sum part, Fact of, long sign)
        {
            constant += sign * part.Constant;
            var alone = new Sum(part.Summands, 0);
            return alone.Itself ?? _space.QuantityOf(of, alone);
        }
    }
}
