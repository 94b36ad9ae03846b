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

    public FactValue this[Fact fact] => _values[fact.Index];

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

    /// <summary>Whether at least one of the statements had been published by the horizon.</summary>
    public Truth IsKnown(ImmutableArray<Statement> statements)
    {
        if (KnownBy is not { } horizon)
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
    public Situation With(Fact fact, FactValue value, FactOrigin origin = FactOrigin.Given)
    {
        var changed = new Situation(this, _settled) { IsContradictory = false };
        changed._values[fact.Index] = value;
        changed._origins[fact.Index] = value.IsKnown ? origin : FactOrigin.Missing;
        foreach (var derived in Rulebook.DerivedFacts)
        {
            changed.DeriveAnew(derived, fact);
        }

        return changed;
    }

    private void DeriveAnew(Fact derived, Fact changed)
    {
        var value = TermValues.Of(derived.Derivation!, this);
        var isDirect = _origins[derived.Index] == FactOrigin.Given;
        IsContradictory |= isDirect && value.IsKnown && value != _values[derived.Index];
        if (!isDirect && derived != changed)
        {
            _values[derived.Index] = value;
            _origins[derived.Index] = value.IsKnown ? FactOrigin.Derived : FactOrigin.Missing;
        }
    }

    /// <summary>The situation of a case on its day. What is given twice and contradicts itself is reported.</summary>
    public static Situation Of(BoundCase @case, DiagnosticBag bag)
    {
        var situation = new Situation(@case.Rulebook, @case.Case.On, @case.LawOf, @case.Case.KnownBy) { AsGiven = @case.AsGiven };
        situation.TakeGiven(@case.Given);
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
            var value = given[fact.Index]?.On(On) ?? FactValue.Unknown;
            if (value.IsKnown)
            {
                _values[fact.Index] = value;
                _origins[fact.Index] = FactOrigin.Given;
            }
        }
    }

    private void Assume(ImmutableArray<FactHistory?> given)
    {
        var settled = new HashSet<Fact>();
        foreach (var fact in Rulebook.Facts.Where(f => f.Derivation is not null && _values[f.Index].IsKnown))
        {
            AddBases(fact, settled);
        }

        // Where a derived fact is given directly, what is ordinary of its bases might contradict it.
        foreach (var fact in Rulebook.Facts)
        {
            if (!_values[fact.Index].IsKnown && fact.Ordinarily.IsKnown && !settled.Contains(fact) && given[fact.Index] != FactHistory.NotKnown)
            {
                _values[fact.Index] = fact.Ordinarily;
                _origins[fact.Index] = FactOrigin.Assumed;
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
            var derived = TermValues.Of(fact.Derivation!, this);
            if (!derived.IsKnown)
            {
                continue;
            }

            if (_values[fact.Index] is { IsKnown: true } given && given != derived)
            {
                var place = @case.Case.Facts.First(f => f.Name == fact.Id).Place;
                bag.Add(Mistake.DerivedFactContradicts(place, fact.Id, fact.Write(given), fact.Derivation!.Bases.Select(b => b.Id), fact.Write(derived)));
            }

            // What is given and follows as well stays given: it is not lost when a basis changes.
            if (_origins[fact.Index] != FactOrigin.Given)
            {
                _values[fact.Index] = derived;
                _origins[fact.Index] = FactOrigin.Derived;
            }
        }
    }
}
