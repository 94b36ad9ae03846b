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
            var term = Derived(fact, truthOf);
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

    private NumberFactTerm Derived(Fact fact, Func<Condition, TruthBits> truthOf)
    {
        var given = (NumberFactTerm)_given[fact.Index];
        var derived = Of(fact.Derivation!, truthOf);
        var (isGiven, isDerived) = (given.Said(_graph), derived.Said(_graph));
        if (fact.Derivation!.Gathered is { NeedsMember: true } gathered)
        {
            _contradictions.Add(_graph.And(isGiven, !_graph.Or(gathered.Members.Select(m => truthOf(m.Counts).Possible))));
        }

        if (isDerived == Bit.False)
        {
            return given;
        }

        if (_graph.And(isGiven, isDerived) is var both && both != Bit.False)
        {
            var overlap = _graph.And(derived.High.NotBelow(_graph, given.Low), given.High.NotBelow(_graph, derived.Low));
            _contradictions.Add(_graph.And(both, !overlap));
        }

        return given.IsWhole && derived.IsWhole ? new NumberFactTerm(_graph.Or(isGiven, isDerived), ChosenTerm.Of(isGiven, given.Number, derived.Number))
            : new NumberFactTerm(_graph.Or(isGiven, isDerived), Both(given.Low, derived.Low, isLow: true), Both(given.High, derived.High, isLow: false)) { IsOpen = derived.IsOpen };

        // What is given stays; what is given in part, as far as it can follow.
        NumberTerm Both(NumberTerm known, NumberTerm follows, bool isLow)
        {
            var closer = given.IsWhole ? Bit.True : isLow ? known.NotBelow(_graph, follows) : follows.NotBelow(_graph, known);
            return ChosenTerm.Of(_graph.And(isGiven, _graph.Or(!isDerived, closer)), known, follows);
        }
    }

    /// <summary>What follows by itself, as <see cref="Evaluation.TermValues.Of(Derivation, Evaluation.Situation)"/>.</summary>
    private NumberFactTerm Of(Derivation derivation, Func<Condition, TruthBits> truthOf)
    {
        if (derivation.Gathered is { } gathered)
        {
            return new GatheredTerms(_graph, f => this[f], truthOf).Of(gathered);
        }

        if (derivation.IsTotal && derivation.Bases.Any(b => this[b] is NumberFactTerm { IsWhole: false }))
        {
            return TotalInPart(derivation.Term);
        }

        var said = Said(derivation.Term);
        var (low, high) = said == Bit.False ? (new ConstantTerm(0, derivation.Term.Type == FactType.Date), null) : Range(derivation.Term, _ => throw new InvalidOperationException());
        return new NumberFactTerm(said, low, high ?? low);
    }

    /// <summary>A sum of which addends are known in part: of one of which nothing is known, all that it can be counts, as soon as any other is known in part.</summary>
    private NumberFactTerm TotalInPart(Term sum)
    {
        var (low, high) = (new OpenSum(_graph, isLow: true), new OpenSum(_graph, isLow: false));
        var (allKnown, anyInPart) = (Bit.True, Bit.False);
        foreach (var part in sum.Parts)
        {
            if (part is Constant constant)
            {
                low.Add(new ConstantTerm(constant.Code, false));
                high.Add(new ConstantTerm(constant.Code, false));
                continue;
            }

            var fact = ((FactItself)part).Fact;
            var (known, said) = (this[fact].Known(_graph), this[fact].Said(_graph));
            allKnown = _graph.And(allKnown, known);
            anyInPart = _graph.Or(anyInPart, _graph.And(said, !known));
            if (this[fact] is TwoValuedTerm yesNo)
            {
                low.Add(new CountTerm([yesNo.Second.Certain]));
                high.Add(new CountTerm([yesNo.Second.Possible]));
            }
            else
            {
                low.Add((NumberFactTerm)this[fact], fact);
                high.Add((NumberFactTerm)this[fact], fact);
            }
        }

        var saidOfSum = _graph.And(_graph.Or(allKnown, anyInPart), !_graph.And(low.IsOpen, high.IsOpen));
        return new NumberFactTerm(saidOfSum, low.Sum, high.Sum) { IsOpen = low.IsOpen != Bit.False || high.IsOpen != Bit.False };
    }

    private void Refuse(Fact fact, NumberFactTerm term)
    {
        if (FactRanges.Of(_rulebook).Of(fact) is var (low, high) && (low, high) != (long.MinValue, long.MaxValue))
        {
            _contradictions.Add(_graph.And(term.Known(_graph), !term.Number.In(_graph, ValueSet.Range(low, high))));
        }
    }

    /// <summary>Where something is known of all facts in a term.</summary>
    public Bit Said(Term term) => _graph.And(term.Facts.Select(f => this[f].Said(_graph)));

    /// <summary>The least and the greatest value of a term where something is known of all facts in it; the same object where it has one value.</summary>
    /// <param name="term">The term.</param>
    /// <param name="dayOf">Between which days an event happened.</param>
    public (NumberTerm Low, NumberTerm High) Range(Term term, Func<LawEvent, (NumberTerm, NumberTerm)> dayOf)
    {
        if (!term.All.Any(t => t is DayOfEvent) && !term.Facts.Any(f => this[f] is NumberFactTerm { IsWhole: false }))
        {
            var number = Number(term);
            return (number, number);
        }

        switch (term)
        {
            case DayOfEvent { Event: var e }:
                return dayOf(e);
            case FactItself { Fact: var fact }:
                var itself = (NumberFactTerm)this[fact];
                return itself.IsOpen ? (Bounded(itself, fact, isLow: true), Bounded(itself, fact, isLow: false)) : (itself.Low, itself.High);
        }

        var computed = (Computed)term;
        var parts = computed.Parts.Select(p => Range(p, dayOf)).ToList();
        return computed.Operation is Product { IsOfNaturals: false } ? ProductOf(computed, parts) : (End(isHigh: false), End(isHigh: true));

        NumberTerm End(bool isHigh) => Apply(computed, [.. parts.Select((p, i) => computed.Operation.Direction(i) > 0 == isHigh ? p.High : p.Low)]);
    }

    /// <summary>The least and the greatest of what the ends come to.</summary>
    private (NumberTerm, NumberTerm) ProductOf(Computed product, List<(NumberTerm Low, NumberTerm High)> factors)
    {
        return factors.Aggregate((all, next) =>
        {
            ImmutableArray<NumberTerm> ends = [Times(all.Low, next.Low), Times(all.Low, next.High), Times(all.High, next.Low), Times(all.High, next.High)];
            return (Extreme(ends, isLast: false), Extreme(ends, isLast: true));
        });

        NumberTerm Times(NumberTerm one, NumberTerm other) => OperationTerm.Of(product.Operation, [one, other], isDay: false, _rulebook.LeapDay);
        NumberTerm Extreme(ImmutableArray<NumberTerm> ends, bool isLast) => OperationTerm.Of(new Extreme(isLast), ends, isDay: false, _rulebook.LeapDay);
    }

    /// <summary>An end of what is left of a fact; one that is open is as far as the fact can reach, or as its other end.</summary>
    private NumberTerm Bounded(NumberFactTerm term, Fact fact, bool isLow)
    {
        var (own, other, reach) = isLow ? (term.Low, term.High, -fact.Reach) : (term.High, term.Low, fact.Reach);
        var open = isLow ? !own.AtLeast(_graph, 1 - NumberFactTerm.Unbounded) : own.AtLeast(_graph, NumberFactTerm.Unbounded);
        var isPast = isLow ? !other.AtLeast(_graph, reach) : other.AtLeast(_graph, reach);
        return ChosenTerm.Of(open, ChosenTerm.Of(isPast, other, new ConstantTerm(reach, false)), own);
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
