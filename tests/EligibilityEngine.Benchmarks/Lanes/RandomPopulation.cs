using EligibilityEngine.Law;
using EligibilityEngine.Populations;

namespace EligibilityEngine.Benchmarks.Lanes;

/// <summary>Made-up persons with all facts of a rulebook, a tenth of each unknown.</summary>
internal static class RandomPopulation
{
    public static Cohort Create(Rulebook rulebook, int count)
    {
        var random = new Random(561);
        var cohort = rulebook.Cohort(count).On(Fill(count, () => new DateOnly(1995, 1, 1).AddDays(random.Next(30 * 365))));
        foreach (var fact in rulebook.Facts.Where(f => f.Derivation is null))
        {
            Set(cohort, fact, random, Fill(count, () => random.Next(10) > 0));
        }

        return cohort;
    }

    private static void Set(Cohort cohort, Fact fact, Random random, bool[] known) => _ = fact.Type switch
    {
        FactType.YesNo => cohort.Set(fact.Id, Fill(cohort.Count, () => random.Next(4) == 0), known),
        FactType.Choice => cohort.Set(fact.Id, Fill(cohort.Count, () => (byte)random.Next(fact.Values.Length)), known),
        FactType.Date => cohort.Set(fact.Id, Fill(cohort.Count, () => new DateOnly(1960, 1, 1).AddDays(random.Next(60 * 365))), known),
        _ => cohort.Set(fact.Id, Fill(cohort.Count, () => random.Next((int)(fact.Minimum ?? 0), (int)Math.Min(fact.Maximum ?? 50, 50))), known),
    };

    private static T[] Fill<T>(int count, Func<T> value)
    {
        var values = new T[count];
        foreach (ref var v in values.AsSpan())
        {
            v = value();
        }

        return values;
    }
}
