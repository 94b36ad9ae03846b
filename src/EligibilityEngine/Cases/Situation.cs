using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;

namespace EligibilityEngine.Cases;

/// <summary>What evaluators see of a case: each fact's value on the day, with its origin, the law's date and the horizon.</summary>
internal sealed class Situation
{
    private readonly FactValue[] _values;
    private readonly FactOrigin[] _origins;

    private Situation(Rulebook rulebook, DateOnly on, DateOnly lawOf, DateOnly? knownBy)
    {
        Rulebook = rulebook;
        On = on;
        LawOf = lawOf;
        KnownBy = knownBy;
        _values = new FactValue[rulebook.Facts.Length];
        _origins = new FactOrigin[rulebook.Facts.Length];
    }

    public Rulebook Rulebook { get; }

    public DateOnly On { get; }

    public DateOnly LawOf { get; }

    public DateOnly? KnownBy { get; }

    public ReadOnlySpan<FactValue> Values => _values;

    public FactValue this[Fact fact] => _values[fact.Index];

    public FactOrigin OriginOf(Fact fact) => _origins[fact.Index];

    /// <summary>The situation of a case on its day. What is given twice and contradicts itself is reported.</summary>
    public static Situation Of(BoundCase @case, DiagnosticBag bag)
    {
        var situation = new Situation(@case.Rulebook, @case.Case.On, @case.LawOf, @case.Case.KnownBy);
        situation.TakeGiven(@case.Given);
        if (@case.Case.AssumesOrdinary)
        {
            situation.Assume();
        }

        situation.Derive(@case, bag);
        return situation;
    }

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

    private void Assume()
    {
        var settled = new HashSet<Fact>();
        foreach (var fact in Rulebook.Facts.Where(f => f.Derivation is not null && _values[f.Index].IsKnown))
        {
            AddBases(fact, settled);
        }

        // Where a derived fact is given directly, what is ordinary of its bases might contradict it.
        foreach (var fact in Rulebook.Facts)
        {
            if (!_values[fact.Index].IsKnown && fact.Ordinarily.IsKnown && !settled.Contains(fact))
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
            var derived = Derivations.Value(fact.Derivation!, On, Rulebook.LeapDay, _values);
            if (!derived.IsKnown)
            {
                continue;
            }

            if (_values[fact.Index] is { IsKnown: true } given && given != derived)
            {
                var place = @case.Case.Facts.First(f => f.Name == fact.Id).Place;
                bag.Add(Mistake.DerivedFactContradicts(place, fact, given, derived));
            }

            _values[fact.Index] = derived;
            _origins[fact.Index] = FactOrigin.Derived;
        }
    }
}
