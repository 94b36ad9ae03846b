using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;

namespace EligibilityEngine.Evaluation;

/// <summary>What evaluators see of a case: each fact's value on the day, with its origin, the law's date and the horizon.</summary>
internal sealed class Situation
{
    private readonly FactValue[] _values;
    private readonly FactOrigin[] _origins;
    private readonly ImmutableDictionary<object, bool> _settled;
    private ImmutableDictionary<LawEvent, Interval> _days = ImmutableDictionary<LawEvent, Interval>.Empty;

    /// <summary>The values that are left of facts known in part; null where there are none.</summary>
    private ValueSet?[]? _parts;

    /// <summary>What was said in part of facts, which may follow more exactly from others or be taken for granted; null where nothing was.</summary>
    private ValueSet?[]? _said;

    private Situation(Rulebook rulebook, DateOnly on, DateOnly lawOf, DateOnly? knownBy)
    {
        Rulebook = rulebook;
        On = on;
        LawOf = lawOf;
        KnownBy = knownBy;
        _values = new FactValue[rulebook.Facts.Length];
        _origins = new FactOrigin[rulebook.Facts.Length];
        _settled = ImmutableDictionary<object, bool>.Empty;
    }

    private Situation(Situation other, ImmutableDictionary<object, bool> settled, DateOnly? lawOf = null)
    {
        (Rulebook, On, LawOf, KnownBy, AsGiven, IsContradictory) = (other.Rulebook, other.On, lawOf ?? other.LawOf, other.KnownBy, other.AsGiven, other.IsContradictory);
        _values = [.. other._values];
        _origins = [.. other._origins];
        _parts = other._parts is { } parts ? [.. parts] : null;
        _said = other._said is { } said ? [.. said] : null;
        _settled = settled;
        _days = other._days;
    }

    public Rulebook Rulebook { get; }

    public DateOnly On { get; }

    public DateOnly LawOf { get; }

    public DateOnly? KnownBy { get; }

    /// <summary>The same person on the day on which counts of time were given directly; null for the same day. What follows from them for dates is so on every day.</summary>
    public Situation? AsGiven { get; private init; }

    public ReadOnlySpan<FactValue> Values => _values;

    /// <summary>The value of a fact; unknown where more than one is left.</summary>
    public FactValue this[Fact fact] => _values[fact.Index];

    /// <summary>The values left, by fact, of those known in part; empty where there are none.</summary>
    public ReadOnlySpan<ValueSet?> Parts => _parts;

    /// <summary>What is left of all that a fact can be.</summary>
    public Left LeftOf(Fact fact) => new(_values[fact.Index], _parts?[fact.Index]);

    /// <summary>What was said in part of a fact, whatever follows or is assumed; null for nothing.</summary>
    public ValueSet? SaidOf(Fact fact) => _said?[fact.Index];

    /// <summary>What is settled of the law for the sake of argument: the same object, the same law.</summary>
    public object SettledLaw => (_settled, _days);

    /// <summary>Whether a derived fact was set to another value than follows from its bases: nobody can be so.</summary>
    public bool IsContradictory { get; private set; }

    public FactOrigin OriginOf(Fact fact) => _origins[fact.Index];

    /// <summary>Whether an event had come by the law's date: unknown inside its span, unless that is settled for the sake of argument.</summary>
    public Truth HasCome(LawEvent e) =>
        _settled.TryGetValue(e, out var has) ? Kleene.Of(has)
        : _days.TryGetValue(e, out var days) ? Kleene.Between(days.High <= LawOf.DayNumber, days.Low <= LawOf.DayNumber)
        : e.Day.HasComeBy(LawOf);

    /// <summary>Between which days an event happened, as far as that is known or settled. Where nothing was published of it by the horizon, it comes after every day.</summary>
    public Interval DayOf(LawEvent e)
    {
        var isKnown = IsKnown(e.Cites);
        if (isKnown == Truth.False)
        {
            return new Interval(DayNumbers.AfterAll, DayNumbers.AfterAll);
        }

        var (low, high) = _days.TryGetValue(e, out var days) ? days : new Interval(e.Day.Earliest.DayNumber, e.Day.Latest.DayNumber);
        if (_settled.TryGetValue(e, out var has))
        {
            (low, high) = has ? (low, Math.Min(high, LawOf.DayNumber)) : (Math.Max(low, LawOf.DayNumber + 1), high);
        }

        return new Interval(low, isKnown == Truth.True ? high : DayNumbers.AfterAll);
    }

    /// <summary>Those of the statements that had been published by the horizon, or may have been.</summary>
    public IEnumerable<Statement> Published(IEnumerable<Statement> statements) => statements.Where(s => IsKnown([s]) != Truth.False);

    /// <summary>Whether at least one of the statements had been published by the horizon. What rests on none is known at all times.</summary>
    public Truth IsKnown(ImmutableArray<Statement> statements)
    {
        if (KnownBy is not { } horizon || statements.IsEmpty)
        {
            return Truth.True;
        }

        var isKnown = Truth.False;
        foreach (var statement in statements)
        {
            isKnown = isKnown.Or(_settled.TryGetValue(statement, out var was) ? Kleene.Of(was) : statement.Published.HasComeBy(horizon));
        }

        return isKnown;
    }

    /// <summary>How far what is covered of a question reaches to the law's date and the horizon.</summary>
    public Coverage CoverageOf(Question question) => Rulebook.CoverOf(question).Of(LawOf, KnownBy);

    /// <summary>The last day of which the law was read on a question and all that it hangs on, where the law's date or the horizon is later; otherwise null.</summary>
    public DateOnly? ReadThrough(Question question) => Rulebook.NeededFor(question)
        .Select(q => Rulebook.CoverOf(q).ReadThrough)
        .Where(read => LawOf > read || KnownBy > read)
        .Min();

    /// <summary>The same situation under the law of another day.</summary>
    public Situation UnderLawOf(DateOnly day) => new(this, _settled, day);

    /// <summary>The same situation in which an event has come, or a statement was published, or not.</summary>
    public Situation With(object eventOrStatement, bool isSo) => new(this, _settled.SetItem(eventOrStatement, isSo));

    /// <summary>The same situation in which an event came between two days.</summary>
    public Situation With(LawEvent e, Interval days) => new(this, _settled) { _days = _days.SetItem(e, days) };

    /// <summary>The same situation in which a fact has another value, or is unknown; what follows from it follows anew.</summary>
    public Situation With(Fact fact, FactValue value, FactOrigin origin = FactOrigin.Given) => With(fact, (Left)value, origin);

    /// <summary>The same situation in which something else is known of a fact; what follows from it follows anew.</summary>
    public Situation With(Fact fact, Left left, FactOrigin origin = FactOrigin.Given)
    {
        var changed = new Situation(this, _settled) { IsContradictory = false };
        changed.Say(fact, left.Part);
        changed.Set(fact, left, origin);
        changed.SettleAnew(fact, left);
        foreach (var derived in Rulebook.DerivedFacts)
        {
            changed.DeriveAnew(derived, fact);
        }

        return changed;
    }

    /// <summary>The same situation without what is taken for granted of a fact, or was given of it.</summary>
    public Situation Without(Fact fact) =>
        _origins[fact.Index] == FactOrigin.Assumed && SaidOf(fact) is { } said ? With(fact, new Left(FactValue.Unknown, said)) : With(fact, FactValue.Unknown);

    private void Set(Fact fact, Left left, FactOrigin origin)
    {
        _values[fact.Index] = left.Value;
        _origins[fact.Index] = left.IsSaid ? origin : FactOrigin.Missing;
        if (left.Part is not null || _parts is not null)
        {
            (_parts ??= new ValueSet?[_values.Length])[fact.Index] = left.Part;
        }
    }

    private void Say(Fact fact, ValueSet? said)
    {
        if (said is not null || _said is not null)
        {
            (_said ??= new ValueSet?[_values.Length])[fact.Index] = said;
        }
    }

    /// <summary>Whoever is told a day, or what follows from it, has had that day.</summary>
    private void SettleDays()
    {
        foreach (var (never, told) in Rulebook.NeverFacts)
        {
            if (!_values[never.Index].IsKnown && told.Any(f => f == never.NeverOf ? _values[f.Index].IsKnown : _origins[f.Index] == FactOrigin.Given))
            {
                Set(never, FactValue.Of(false), FactOrigin.Derived);
            }
        }
    }

    /// <summary>What tells that a day came.</summary>
    public ImmutableArray<Fact> TellersOf(Fact never) => [.. Rulebook.NeverFacts.First(n => n.Never == never).Told.Where(f => OriginOf(f) is FactOrigin.Given or FactOrigin.Assumed).Take(1)];

    /// <summary>The same where something else is known of one fact.</summary>
    private void SettleAnew(Fact fact, Left left)
    {
        foreach (var (never, _) in Rulebook.NeverFacts.Where(n => n.Told.Contains(fact)))
        {
            if (left.IsSaid && !_values[never.Index].IsKnown)
            {
                Set(never, FactValue.Of(false), FactOrigin.Derived);
            }
            else if (!left.IsSaid && _origins[never.Index] == FactOrigin.Derived)
            {
                Set(never, FactValue.Unknown, FactOrigin.Missing);
                SettleDays();
            }
        }
    }

    private void DeriveAnew(Fact derived, Fact changed)
    {
        var left = Derived(derived);
        IsContradictory |= (SaidOf(derived) is not null || _origins[derived.Index] == FactOrigin.Given) && GatheredValues.IsNone(derived.Derivation, this);
        if (SaidOf(derived) is { } said)
        {
            IsContradictory |= !Follow(derived, said, left);
            return;
        }

        var isDirect = _origins[derived.Index] == FactOrigin.Given;
        IsContradictory |= isDirect && left.IsSaid && _values[derived.Index] is { IsKnown: true } given && !left.Values.Contains(given.Code);
        if (!isDirect && derived != changed)
        {
            Set(derived, left, FactOrigin.Derived);
        }
    }

    /// <summary>What is left of a derived fact, by its bases alone.</summary>
    private Left Derived(Fact derived) => TermValues.Of(derived.Derivation!, this);

    /// <summary>Takes of what was said in part of a derived fact what follows; false where nothing of it does.</summary>
    private bool Follow(Fact derived, ValueSet said, Left left)
    {
        if (!said.Overlaps(left.Values))
        {
            return false;
        }

        Set(derived, new Left(FactValue.Unknown, said).Within(left.Values), FactOrigin.Given);
        return true;
    }

    /// <summary>The situation of a case on its day. What is given twice and contradicts itself is reported.</summary>
    public static Situation Of(BoundCase @case, DiagnosticBag bag)
    {
        var situation = new Situation(@case.Rulebook, @case.Case.On, @case.LawOf, @case.Case.KnownBy) { AsGiven = @case.AsGiven };
        situation.TakeGiven(@case.Given);
        situation.Count(@case, bag);
        situation.ReportDaysThatNeverCame(@case, bag);
        situation.SettleDays();
        if (@case.Case.AssumesOrdinary)
        {
            situation.Assume(@case.Given);
        }

        situation.Derive(@case, bag);
        return situation;
    }

    /// <summary>A person of whom nothing is known, on some day under the law of another.</summary>
    public static Situation WithoutFacts(Rulebook rulebook, DateOnly on, DateOnly lawOf) => new(rulebook, on, lawOf, null);

    private void TakeGiven(ImmutableArray<FactHistory?> given)
    {
        foreach (var fact in Rulebook.Facts)
        {
            if (given[fact.Index]?.On(On) is { IsSaid: true } left)
            {
                Say(fact, left.Part);
                Set(fact, left, FactOrigin.Given);
            }
        }
    }

    /// <summary>A day that never came is none that is told.</summary>
    private void ReportDaysThatNeverCame(BoundCase @case, DiagnosticBag bag)
    {
        foreach (var (never, told) in Rulebook.NeverFacts.Where(n => _values[n.Never.Index] == FactValue.Of(true)))
        {
            foreach (var fact in told.Where(f => LeftOf(f).IsSaid))
            {
                bag.Add(Mistake.DayThatNeverCame(@case.Case.Facts.FirstOrDefault(f => f.Name == fact.Id)?.Place, fact.Id, fact.Write(LeftOf(fact)), never.NeverOf!.Id));
            }
        }
    }

    /// <summary>What is counted over histories.</summary>
    private void Count(BoundCase @case, DiagnosticBag bag)
    {
        foreach (var fact in Rulebook.CountedFacts)
        {
            if (HistoryCounting.Of(fact.Counted!, @case, On) is not var (low, high))
            {
                continue;
            }

            var (given, counted) = (LeftOf(fact), ValueSet.Range(low, high));
            if (!given.Values.Overlaps(counted))
            {
                var place = @case.Case.Facts.First(f => f.Name == fact.Id).Place;
                bag.Add(Mistake.DerivedFactContradicts(place, fact.Id, fact.Write(given), [fact.Counted!.Fact.Id], fact.Write(Left.Of(fact, counted))));
                continue;
            }

            Set(fact, Left.Of(fact, given.Values.And(counted).And(FactValues.All(fact)) is { IsEmpty: false } both ? both : counted), FactOrigin.Given);
        }
    }

    private void Assume(ImmutableArray<FactHistory?> given)
    {
        var settled = new HashSet<Fact>();
        foreach (var fact in Rulebook.Facts.Where(f => f.Derivation is not null && LeftOf(f).IsSaid))
        {
            AddBases(fact, settled);
        }

        // Where a derived fact is given directly, what is ordinary of its bases might contradict it. Of what is known in part, only what is left is taken for granted.
        foreach (var fact in Rulebook.OrdinaryOrder.Where(f => !_values[f.Index].IsKnown && !settled.Contains(f) && given[f.Index] is not { IsNeverAssumed: true }))
        {
            if (OrdinaryValues.Of(fact, this) is { IsKnown: true } ordinary && LeftOf(fact).Values.Contains(ordinary.Code))
            {
                Set(fact, ordinary, FactOrigin.Assumed);
            }
        }
    }

    private static void AddBases(Fact fact, HashSet<Fact> bases)
    {
        foreach (var basis in fact.Derivation?.Bases ?? [])
        {
            if (bases.Add(basis))
            {
                AddBases(basis, bases);
            }
        }
    }

    private void Derive(BoundCase @case, DiagnosticBag bag)
    {
        foreach (var fact in Rulebook.DerivedFacts)
        {
            var (derived, given) = (Derived(fact), LeftOf(fact));
            if (given.IsSaid && GatheredValues.IsNone(fact.Derivation, this))
            {
                bag.Add(Mistake.NobodyToGatherFrom(@case.Case.Facts.First(f => f.Name == fact.Id).Place, fact.Id, fact.Write(given), fact.Derivation!.Gathered!.Group.Id));
            }

            if (!derived.IsSaid)
            {
                continue;
            }

            if (given.IsSaid && !given.Values.Overlaps(derived.Values))
            {
                var place = @case.Case.Facts.First(f => f.Name == fact.Id).Place;
                bag.Add(Mistake.DerivedFactContradicts(place, fact.Id, fact.Write(given), fact.Derivation!.Bases.Select(b => b.Id), fact.Write(derived)));
                continue;
            }

            // What is given and follows as well stays given: it is not lost when a basis changes.
            if (given.Part is { } said)
            {
                Follow(fact, said, derived);
            }
            else if (!given.IsSaid)
            {
                Set(fact, derived, FactOrigin.Derived);
            }
        }
    }
}
