using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Spaces;

/// <summary>
/// One case under one law, of which something is not known: turns comparisons of facts, and the days of events and publications, into what they ask of the variables of a space.
/// </summary>
internal sealed partial class LawSide
{
    private readonly Space _space;
    private readonly Sum?[] _sums;
    private readonly Dictionary<FactTest, ImmutableArray<Part>> _parts = [];
    private readonly HashSet<Fact> _pending = [];

    public LawSide(Space space, Situation basis)
    {
        _space = space;
        Basis = basis;
        _sums = new Sum?[basis.Rulebook.Facts.Length];
    }

    public Situation Basis { get; }

    /// <summary>What is true of everybody because facts follow from each other: counts that were given directly.</summary>
    public List<Part> Demands { get; } = [];

    /// <summary>Narrows what is not known to what follows from what is, and to what can be at all. Once, when all sides are there.</summary>
    public void Demand()
    {
        foreach (var derived in Basis.Rulebook.DerivedFacts)
        {
            if (IsTallied(derived))
            {
                DemandTally(derived, PossibleOf(derived));
                continue;
            }

            SumOf(derived);
            Demand(derived, Behind(derived));
        }

        foreach (var fact in Basis.Rulebook.Facts.Where(f => f.Derivation is null))
        {
            if (_space.FollowsElsewhere(this, fact) is { } sum)
            {
                Demand(fact, sum);
            }
            else if (Basis.LeftOf(fact).Part is { } part)
            {
                QuantityOf(fact).Narrow(InSpace(fact, part));
            }
        }

        if (Basis.AsGiven is { } given)
        {
            var side = new LawSide(_space, given);
            side.Demand();
            Demands.AddRange(side.Demands);
        }
    }

    /// <summary>The fact of this side that is the same as one of another: of the same name and type; or null.</summary>
    public Fact? TwinOf(Fact fact) =>
        Basis.Rulebook.FindFact(fact.Id) is { } twin && twin.Type == fact.Type && (twin.Reading is null) == (fact.Reading is null) ? twin : null;

    /// <summary>What a fact of another side comes to here, where it is derived; null where it is not.</summary>
    public Sum? Derived(Fact fact)
    {
        if (TwinOf(fact) is not { Derivation: not null } twin)
        {
            return null;
        }

        if (_pending.Contains(twin))
        {
            // Each side derives what the other derives it from.
            _space.Effort.GiveUp(fact.Id);
            return null;
        }

        return SumOf(twin);
    }

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

    /// <summary>Whether an amount that is computed for each case is one of some. The first time, the variables learn it.</summary>
    public Part PartOf(ComputedAmount amount, Interval values) => OfValues(SumOf(amount.Term), ValueSet.Range(values.Low, values.High), SubjectOf(amount.Term));

    /// <summary>Whether an amount that is computed for each case is the same as one of another side. The first time, the variables learn it.</summary>
    public Part PartOfSame(ComputedAmount amount, LawSide other, ComputedAmount twin) =>
        OfValues(Sum.Of([SumOf(amount.Term), other.SumOf(twin.Term).Times(-1)]), ValueSet.Of([0]), amount);

    /// <summary>Says that not everything about the amounts of a question was looked into.</summary>
    public void GiveUp(Question question) => _space.Effort.GiveUp(question.Id);

    /// <summary>Whether an event had come by the day whose law is applied.</summary>
    public Part PartOf(LawEvent e) => HasCome(Basis.HasCome(e), e, e.Day, Basis.LawOf);

    /// <summary>Whether a statement had been published by the horizon.</summary>
    public Part PartOf(Statement statement) => HasCome(Basis.IsKnown([statement]), statement, statement.Published, Basis.KnownBy ?? DateOnly.MaxValue);

    /// <summary>The quantity of an unknown fact that follows from no other.</summary>
    public Quantity QuantityOf(Fact fact) => _space.QuantityOf(fact);

    /// <summary>What an unknown fact comes to, from quantities that follow from no other.</summary>
    public Sum SumOf(Fact fact)
    {
        if (Basis[fact] is { IsKnown: true } value)
        {
            return new Sum([], value.Code);
        }

        if (_sums[fact.Index] is not { } sum)
        {
            _pending.Add(fact);
            sum = fact.Derivation is not null ? Behind(fact) : _space.FollowsElsewhere(this, fact) ?? new Sum([new Multiple(QuantityOf(fact), 1)], 0);
            _sums[fact.Index] = sum;
            _pending.Remove(fact);
        }

        return sum;
    }

    /// <summary>Tells apart the days that decide whether a provision is in force and known.</summary>
    public void Lower(Provision provision)
    {
        foreach (var e in new[] { provision.InForce.From, provision.InForce.Until }.Select(d => d?.Event).OfType<LawEvent>())
        {
            PartOf(e);
            e.Cites.ToList().ForEach(s => PartOf(s));
        }

        provision.Cites.ToList().ForEach(s => PartOf(s));
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
    private Sum Behind(Fact derived) => SumOf(derived.Derivation!.Term, derived);

    /// <summary>What a term comes to.</summary>
    /// <param name="term">The term.</param>
    /// <param name="subject">The fact that it is, where it is one; what is computed within it has no name but its own.</param>
    private Sum SumOf(Term term, Fact? subject = null) => term switch
    {
        FactItself fact => SumOf(fact.Fact),
        Constant constant => new Sum([], constant.Code),
        DayOfCase => new Sum([], Basis.On.DayNumber),
        DayOfEvent day => SumOf(day.Event),
        Computed computed => SumOf(computed, (object?)subject ?? computed),
        _ => throw new InvalidOperationException(),
    };

    private Sum SumOf(LawEvent e)
    {
        var (low, high) = Basis.DayOf(e);
        if (low == high)
        {
            return new Sum([], low);
        }

        var quantity = _space.QuantityOf(e, e.Day);
        quantity.IsCompared = true;
        return new Sum([new Multiple(quantity, 1)], 0);
    }

    private Sum SumOf(Computed computed, object subject)
    {
        var parts = computed.Parts.Select(p => SumOf(p)).ToList();
        return computed.Operation switch
        {
            IsOneOf one when computed.Parts is [FactItself { Fact: { Type: FactType.Choice } choice }] && !parts[0].Summands.IsEmpty => OneOf(one, choice),
            Total => Sum.Of(parts),
            Difference => Sum.Of([parts[0], parts[1].Times(-1)]),
            Multiplied { Times: var times } => parts[0].Times(times),
            Product when parts.Count(p => !p.Summands.IsEmpty) < 2 => Multiple(parts),
            TimeBetween { Unit: TimeUnit.CompletedDays } when parts.All(AreDays) => Sum.Of([parts[1], parts[0].Times(-1)]),
            _ => Applied(computed, parts, subject),
        };

        static bool AreDays(Sum sum) => DayNumbers.IsDay(sum.Range().High);
    }

    /// <summary>A product of which all factors but one are known.</summary>
    private static Sum Multiple(List<Sum> parts)
    {
        var times = parts.Where(p => p.Summands.IsEmpty).Aggregate(1L, (all, p) => all * p.Constant);
        return parts.Find(p => !p.Summands.IsEmpty) is { } open ? open.Times(times) : new Sum([], times);
    }

    /// <summary>What an operation comes to of some sums: a curve over one quantity, or a quantity of its own.</summary>
    private Sum Applied(Computed computed, List<Sum> parts, object subject)
    {
        var function = new Function(computed.Operation, [.. parts.Select((p, i) => p.Summands.Length < 2 ? p : Alone(p, computed.Parts[i]))], Basis.Rulebook.LeapDay);
        return function.Quantities.ToList() switch
        {
            [] => new Sum([], function.At(_ => 0)),
            [var only] when function.Direction(only) != 0 => new Sum([new Curve(only, [(function, 1)])], 0),
            _ => new Sum([new Multiple(_space.QuantityOf(subject, function), 1)], 0),
        };

        Sum Alone(Sum part, Term term) => new([new Multiple(_space.QuantityOf(SubjectOf(term), part), 1)], 0);
    }

    /// <summary>What is known of a derived fact, and what it can be at all, narrows what it is derived from.</summary>
    private void Demand(Fact derived, Sum behind)
    {
        var values = PossibleOf(derived);
        if (values.IsEverything)
        {
            return;
        }

        if (GatheredIn(behind) is { } gathered)
        {
            DemandTally(gathered, behind.Summands[0].Where(values, behind.Constant));
        }
        else if (behind.Summands is [var only])
        {
            var within = only.Where(values, behind.Constant);
            if (only.Quantity.Follows is null)
            {
                only.Quantity.Narrow(within);
            }
            else
            {
                _space.DemandOf(only.Quantity, within);
            }
        }
        else if (!behind.Summands.IsEmpty && behind.Range() is var (low, high) && !ValueSet.Range(low, high).IsWithin(values))
        {
            if (IsCount(behind))
            {
                Demands.Add(CountOf(_space, behind, values));
            }
            else
            {
                _space.DemandOf(_space.QuantityOf(derived, behind), values);
            }
        }
    }

    /// <summary>What a derived fact can be, by what was said of it and by what it can be at all.</summary>
    private ValueSet PossibleOf(Fact derived)
    {
        if (Basis[derived] is { IsKnown: true } value && Basis.SaidOf(derived) is null)
        {
            return ValueSet.Of([value.Code]);
        }

        var (low, high) = FactRanges.Of(Basis.Rulebook).Of(derived);
        var all = ValueSet.Range(low, high);
        return Basis.SaidOf(derived) is { } said ? all.And(said) : all;
    }

    /// <summary>All values of a fact; of a choice by their positions in another, those that it has.</summary>
    public static ValueSet ValuesOf(Fact fact, Fact first) => fact.Type switch
    {
        FactType.YesNo => ValueSet.Range(0, 1),
        FactType.Choice => Positions(fact, first, _ => true),
        FactType.Date => ValueSet.Range(0, DateOnly.MaxValue.DayNumber),
        _ => ValueSet.Range(fact.Minimum ?? -Limits.Number, fact.Maximum ?? Limits.Number),
    };

    private static ValueSet Positions(Fact fact, Fact first, Func<int, bool> isMeant) => ValueSet.Of(fact.Values
        .Where((_, code) => isMeant(code))
        .Select(v => (long)first.Values.ToList().FindIndex(w => w.Id == v.Id))
        .Where(position => position >= 0));

    private IEnumerable<Part> Lower(FactTest test)
    {
        if (!test.Accepts.IsEverything && Tallied(test.Fact, test.Accepts) is { } tally)
        {
            yield return tally;
        }
        else if (!test.Accepts.IsEverything)
        {
            yield return OfValues(SumOf(test.Fact), test.Accepts, test.Fact);
        }

        foreach (var comparison in test.Against)
        {
            yield return test.Fact.Type is FactType.YesNo or FactType.Choice ? OfEqual(test.Fact, comparison.Other!) : OfDifference(test.Fact, comparison);
        }
    }

    private Part OfValues(Sum sum, ValueSet values, object subject)
    {
        if (sum.Summands.IsEmpty)
        {
            return new Always(values.Contains(sum.Constant));
        }

        if (GatheredIn(sum) is { } gathered)
        {
            return TallyOf(gathered, sum.Summands[0].Where(values, sum.Constant));
        }

        if (sum.Summands is [var only])
        {
            return OfVariable(_space.VariableOf(only.Quantity), subject is Fact { Type: FactType.Choice } fact ? InSpace(fact, values) : only.Where(values, sum.Constant));
        }

        return IsCount(sum) ? CountOf(_space, sum, values) : OfVariable(_space.VariableOf(_space.QuantityOf(subject, sum)), values);
    }

    private static Within OfVariable(Variable variable, ValueSet values)
    {
        variable.Cut(values);
        return new Within(variable, values);
    }

    /// <summary>What a quantity is called that a term is: by its fact, where it is one.</summary>
    private static object SubjectOf(Term term) => (object?)(term as FactItself)?.Fact ?? term;

    /// <summary>Whether it counts how many yes-no facts are true.</summary>
    public static bool IsCount(Sum sum) => sum.Summands.All(s => s.Quantity.Fact is { Type: FactType.YesNo });

    public static Count CountOf(Space space, Sum sum, ValueSet values) =>
        new([.. sum.Summands.Select(s => (space.VariableOf(s.Quantity), s.Of(1) - s.Of(0)))], sum.Constant + sum.Summands.Sum(s => s.Of(0)), values);

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
        var values = Enumerable.Range(0, Math.Max(2, fact.Values.Length)).Select(code => ValueSet.Of([code]));
        return new Same(a, b, [.. values.Select(v => (InSpace(fact, v), InSpace(other, v)))]);
    }

    /// <summary>Values of a fact by their positions on the first side that has it; those that it does not have are left out.</summary>
    private ValueSet InSpace(Fact fact, ValueSet values)
    {
        var first = QuantityOf(fact).Fact!;
        return first == fact || fact.Type != FactType.Choice ? values : Positions(fact, first, code => values.Contains(code));
    }

    private Part OfDifference(Fact fact, FactComparison comparison)
    {
        var (sum, other) = (SumOf(fact), SumOf(comparison.Term));
        var reduced = Sum.WithoutCommon(sum, other);
        var isOneSided = reduced.First.Summands.IsEmpty || reduced.Second.Summands.IsEmpty;
        if ((comparison.Other is not null || isOneSided) && IsTold(reduced.First, sum) && IsTold(reduced.Second, other))
        {
            (sum, other) = reduced;
        }

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
            return Tallied(fact, values.Shifted(other.Constant)) ?? OfValues(sum, values.Shifted(other.Constant), fact);
        }

        if (sum.Summands.IsEmpty && comparison.Other is { } gathered && Tallied(gathered, values.Negated().Shifted(sum.Constant)) is { } tallied)
        {
            return tallied;
        }

        if (sum.Summands.IsEmpty)
        {
            return OfValues(other, values.Negated().Shifted(sum.Constant), SubjectOf(comparison.Term));
        }

        var constant = 0L;
        var (first, second) = (Alone(sum, fact, 1), Alone(other, SubjectOf(comparison.Term), -1));
        return _space.IsInOrder(first, second)
            ? OfVariable(_space.VariableOf(first, second), values.Shifted(-constant))
            : OfVariable(_space.VariableOf(second, first), values.Shifted(-constant).Negated());

        Quantity Alone(Sum part, object of, long sign)
        {
            // What has a name of its own is all that the name stands for.
            if (part.Itself is not { } itself)
            {
                return _space.QuantityOf(of, part);
            }

            constant += sign * part.Constant;
            return itself;
        }

        // What is left when some is taken away or added has no name: unless nothing is left, or one quantity alone, or a count of facts that are each told.
        bool IsTold(Sum left, Sum whole) => left.IsSameAs(whole) || left.Summands.IsEmpty || left.Itself is not null || (isOneSided && (left.Summands.Length == 1 || IsCount(left)));
    }
}
