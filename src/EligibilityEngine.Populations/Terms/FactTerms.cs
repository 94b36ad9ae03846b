using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Graph;

namespace EligibilityEngine.Populations.Terms;

/// <summary>The facts of a program: given, assumed or derived in each lane, as <see cref="Evaluation.Situation"/> settles them for one.</summary>
internal sealed class FactTerms
{
    private readonly Rulebook _rulebook;
    private readonly LaneOptions _options;
    private readonly BitGraph _graph;
    private readonly NumberTerm _on;
    private readonly FactTerm[] _given;
    private readonly FactTerm?[] _terms;
    private readonly List<Bit> _contradictions = [];

    public FactTerms(Rulebook rulebook, LaneOptions options, BitGraph graph)
    {
        _rulebook = rulebook;
        _options = options;
        _graph = graph;
        _on = options.On.Day is { } day ? new ConstantTerm(day.DayNumber, true) : new DayColumnTerm(LaneColumnKey.On);
        _given = [.. rulebook.Facts.Select(Given)];
        foreach (var (never, told) in rulebook.NeverFacts)
        {
            // Whoever is told a day, or what follows from it, has had that day.
            var (given, isTold) = ((TwoValuedTerm)_given[never.Index], _graph.Or(told.Select(t => _given[t.Index].Known(_graph))));
            _contradictions.Add(_graph.And(given.Second.Certain, isTold));
            _given[never.Index] = given.Assuming(_graph, isSecond: false, save: !isTold);
        }

        _terms = new FactTerm?[_given.Length];
        foreach (var fact in rulebook.Facts.Where(f => f.Derivation is null))
        {
            _terms[fact.Index] = _given[fact.Index];
        }
    }

    /// <summary>Takes what is ordinary for granted, and derives the rest.</summary>
    /// <param name="truthOf">The truth of a condition on facts that are not derived, as far as they were taken for granted before.</param>
    public void Complete(Func<Condition, TruthBits> truthOf)
    {
        foreach (var fact in _options.AssumesOrdinary ? _rulebook.OrdinaryOrder : [])
        {
            _terms[fact.Index] = Assumed(fact, truthOf);
        }

        foreach (var fact in _rulebook.DerivedFacts)
        {
            var term = Derived(fact);
            _terms[fact.Index] = term;
            Refuse(fact, term);
        }
    }

    public FactTerm this[Fact fact] => _terms[fact.Index]!;

    /// <summary>Where a fact is given and its derivation says otherwise, or it is what nobody can be: a birthday after the day of the case.</summary>
    public IEnumerable<Bit> Contradictions => _contradictions;

    private FactTerm Given(Fact fact)
    {
        var given = _options.Facts.IsDefault ? LaneFact.Column : _options.Facts[fact.Index];
        return ColumnShape.IsTwoValued(fact) ? GivenTwoValued(fact, given)
            : fact.Type == FactType.Choice ? _options.ChoicesByValue ? ValueTerm.Of(fact, given, KnownOf(fact, given)) : GivenChoice(fact, given)
            : new NumberFactTerm(KnownOf(fact, given), GivenNumber(fact, given));
    }

    private TwoValuedTerm GivenTwoValued(Fact fact, LaneFact given) => new(
        !given.IsColumn ? given.Value.IsKnown ? TruthBits.Of(given.Value.Code == 1 ? Truth.True : Truth.False) : TruthBits.Unknown
        : given.IsKnownEverywhere ? new TruthBits(Plane(fact, 0), Plane(fact, 0))
        : new TruthBits(Plane(fact, 0), Plane(fact, 1)));

    private ChoiceTerm GivenChoice(Fact fact, LaneFact given) => new(
        KnownOf(fact, given),
        [.. Enumerable.Range(0, ColumnShape.BitsOf(fact)).Select(i => given.IsColumn ? Plane(fact, i + 1) : Bit.Of(given.Value.IsKnown && (given.Value.Code >> i & 1) != 0))],
        fact.Values.Length);

    private static NumberTerm GivenNumber(Fact fact, LaneFact given) =>
        !given.IsColumn ? new ConstantTerm(given.Value.IsKnown ? given.Value.Code : 0, fact.Type == FactType.Date)
        : fact.Type == FactType.Date ? new DayColumnTerm(LaneColumnKey.Of(fact))
        : new NumberColumnTerm(LaneColumnKey.Of(fact));

    private Bit KnownOf(Fact fact, LaneFact given) =>
        given.IsColumn && !given.IsKnownEverywhere ? Plane(fact, 0) : Bit.Of(given.IsKnownEverywhere);

    private Bit Plane(Fact fact, int plane) => _graph.Of(new PlaneAtom(new LaneStream(LaneColumnKey.Of(fact), LaneForm.Plane, plane)));

    /// <summary>Unless something derived from it is given directly, which what is ordinary might contradict.</summary>
    private FactTerm Assumed(Fact fact, Func<Condition, TruthBits> truthOf)
    {
        var save = _graph.Or(_rulebook.DerivedFacts.Where(d => Rests(d, fact)).Select(d => _given[d.Index].Known(_graph)));
        if (fact.OrdinaryCases.IsEmpty)
        {
            return Assumed(fact, _given[fact.Index], fact.Ordinarily.Code, save);
        }

        // Each case only where it is so, and none before it may be.
        var (term, before) = (_given[fact.Index], Bit.True);
        foreach (var ordinary in fact.OrdinaryCases)
        {
            var truth = ordinary.When is { } when ? truthOf(when) : TruthBits.True;
            term = ordinary.Value.IsKnown ? Assumed(fact, term, ordinary.Value.Code, _graph.Or(save, !_graph.And(before, truth.Certain))) : term;
            before = _graph.And(before, !truth.Possible);
        }

        return term;
    }

    private FactTerm Assumed(Fact fact, FactTerm known, long code, Bit save)
    {
        switch (known)
        {
            case TwoValuedTerm given:
                return given.Assuming(_graph, code == 1, save);
            case ChoiceTerm given:
                return given.Assuming(_graph, code, save);
            case ValueTerm given:
                return given.Assuming(_graph, code, save);
            case NumberFactTerm given:
                var isGiven = given.Known(_graph);
                return new NumberFactTerm(_graph.Or(isGiven, !save), ChosenTerm.Of(isGiven, given.Number, new ConstantTerm(code, fact.Type == FactType.Date)));
            default:
                throw new InvalidOperationException();
        }
    }

    private static bool Rests(Fact derived, Fact basis) => derived.Derivation!.Bases.Any(b => b == basis || (b.Derivation is not null && Rests(b, basis)));

    private NumberFactTerm Derived(Fact fact)
    {
        var given = (NumberFactTerm)_given[fact.Index];
        var (givenKnown, basesKnown) = (given.Known(_graph), _graph.And(fact.Derivation!.Bases.Select(b => this[b].Known(_graph))));
        if (basesKnown == Bit.False)
        {
            return given;
        }

        var derived = Number(fact.Derivation.Term);
        if (_graph.And(givenKnown, basesKnown) is var both && both != Bit.False)
        {
            var equal = _graph.And(derived.NotBelow(_graph, given.Number), given.Number.NotBelow(_graph, derived));
            _contradictions.Add(_graph.And(both, !equal));
        }

        return new NumberFactTerm(_graph.Or(givenKnown, basesKnown), ChosenTerm.Of(givenKnown, given.Number, derived));
    }

    private void Refuse(Fact fact, NumberFactTerm term)
    {
        if (FactRanges.Of(_rulebook).Of(fact) is var (low, high) && (low, high) != (long.MinValue, long.MaxValue))
        {
            _contradictions.Add(_graph.And(term.Known(_graph), !term.Number.In(_graph, ValueSet.Range(low, high))));
        }
    }

    /// <summary>Where all facts in a term are known.</summary>
    public Bit Known(Term term) => _graph.And(term.Facts.Select(f => this[f].Known(_graph)));

    /// <summary>The least and the greatest value of a term where all facts in it are known; the same object where it has one value.</summary>
    /// <param name="term">The term.</param>
    /// <param name="dayOf">Between which days an event happened.</param>
    public (NumberTerm Low, NumberTerm High) Range(Term term, Func<LawEvent, (NumberTerm, NumberTerm)> dayOf)
    {
        if (!term.All.Any(t => t is DayOfEvent))
        {
            var number = Number(term);
            return (number, number);
        }

        if (term is DayOfEvent { Event: var e })
        {
            return dayOf(e);
        }

        var computed = (Computed)term;
        var parts = computed.Parts.Select(p => Range(p, dayOf)).ToList();
        NumberTerm End(bool isHigh) => Apply(computed, [.. parts.Select((p, i) => computed.Operation.Direction(i) > 0 == isHigh ? p.High : p.Low)]);
        return (End(isHigh: false), End(isHigh: true));
    }

    /// <summary>What a term comes to where all that is in it is known.</summary>
    private NumberTerm Number(Term term) => term switch
    {
        FactItself { Fact: var fact } => this[fact] is TwoValuedTerm yesNo ? new CountTerm([yesNo.Second.Certain]) : ((NumberFactTerm)this[fact]).Number,
        Constant constant => new ConstantTerm(constant.Code, constant.Type == FactType.Date),
        DayOfCase => _on,
        Computed { Operation: Total } sum when sum.Parts.All(p => p.Type == FactType.YesNo) => new CountTerm([.. sum.Parts.Select(p => ((TwoValuedTerm)this[((FactItself)p).Fact]).Second.Certain)]),
        Computed computed => Apply(computed, [.. computed.Parts.Select(Number)]),
        _ => throw new InvalidOperationException(),
    };

    private NumberTerm Apply(Computed computed, ImmutableArray<NumberTerm> parts) => computed.Operation is Total
        ? SumTerm.Of(parts)
        : OperationTerm.Of(computed.Operation, parts, computed.Type == FactType.Date, _rulebook.LeapDay);
}
