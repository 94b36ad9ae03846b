using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Populations.Tests;

/// <summary>Made-up persons, as cases and as the columns of a cohort.</summary>
internal sealed class Persons(Rulebook rulebook, int count)
{
    private readonly ImmutableArray<BoundCase> _persons =
        [.. Laws.Under(rulebook, isLawful: false).Draw(count).Select(made => Completions.Bind(rulebook, made.Case with { AssumesOrdinary = false }))];

    public Case this[int person] => _persons[person].Case;

    public Cohort ToCohort()
    {
        var cohort = rulebook.Cohort(count).On(All(p => p.Case.On)).LawOf(All(p => p.LawOf)).KnownBy(All(p => p.Case.KnownBy ?? DateOnly.MaxValue));
        foreach (var fact in rulebook.Facts)
        {
            Set(cohort, fact, All(p => p.Value(fact)));
        }

        return cohort;
    }

    private T[] All<T>(Func<BoundCase, T> of) => [.. _persons.Select(of)];

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
}
