using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Tests;

/// <summary>Persons made up at random, as columns and as cases.</summary>
internal sealed class RandomPersons
{
    private readonly Rulebook _rulebook;
    private readonly DateOnly[] _on;
    private readonly DateOnly[] _lawOf;
    private readonly DateOnly[] _knownBy;
    private readonly FactValue[][] _facts;

    private RandomPersons(Rulebook rulebook, Random random, int count)
    {
        _rulebook = rulebook;
        _on = Days(random, count, 1994, 2026);
        _lawOf = Days(random, count, 1994, 2026);
        _knownBy = Days(random, count, 2015, 2027);
        _facts = [.. rulebook.Facts.Select(f => Enumerable.Range(0, count).Select(_ => Value(f, random)).ToArray())];
    }

    public static RandomPersons Create(Rulebook rulebook, Random random, int count) => new(rulebook, random, count);

    public Cohort ToCohort()
    {
        var cohort = _rulebook.Cohort(_on.Length).On(_on).LawOf(_lawOf).KnownBy(_knownBy);
        foreach (var fact in _rulebook.Facts)
        {
            Set(cohort, fact, _facts[fact.Index]);
        }

        return cohort;
    }

    public Case ToCase(int person) => _rulebook.Facts.Where(f => _facts[f.Index][person].IsKnown).Aggregate(
        new Case(_on[person]) { LawOf = _lawOf[person], KnownBy = _knownBy[person] },
        (@case, fact) => @case.With(fact.Id, fact.Write(_facts[fact.Index][person])));

    private static void Set(Cohort cohort, Fact fact, FactValue[] values)
    {
        var known = Array.ConvertAll(values, v => v.IsKnown);
        var codes = Array.ConvertAll(values, v => v.IsKnown ? v.Code : 0);
        _ = fact.Type switch
        {
            FactType.YesNo => cohort.Set(fact.Id, Array.ConvertAll(codes, c => c == 1), known),
            FactType.Choice => cohort.Set(fact.Id, Array.ConvertAll(codes, c => (byte)c), known),
            FactType.Date => cohort.Set(fact.Id, Array.ConvertAll(codes, c => DateOnly.FromDayNumber((int)c)), known),
            _ when fact.Index % 2 == 0 => cohort.Set(fact.Id, Array.ConvertAll(codes, c => (int)c), known),
            _ => cohort.Set(fact.Id, codes, known),
        };
    }

    // Derived facts are seldom given: given beside what they follow from, they would nearly always contradict it.
    private static FactValue Value(Fact fact, Random random) => random.NextDouble() > (fact.Derivation is null ? 0.85 : 0.02) ? FactValue.Unknown
        : FactValue.Of(fact.Type switch
        {
            FactType.YesNo => random.Next(4) == 0 ? 1 : 0,
            FactType.Choice => random.Next(fact.Values.Length),
            FactType.Date => new DateOnly(1960, 1, 1).AddDays(random.Next(60 * 365)).DayNumber,
            _ => random.Next((int)(fact.Minimum ?? 0), (int)Math.Min(fact.Maximum ?? 50, 50)),
        });

    private static DateOnly[] Days(Random random, int count, int from, int until)
    {
        var first = new DateOnly(from, 1, 1);
        return [.. Enumerable.Range(0, count).Select(_ => first.AddDays(random.Next(new DateOnly(until, 1, 1).DayNumber - first.DayNumber)))];
    }
}
