using EligibilityEngine.Populations.Benchmarks;

namespace EligibilityEngine.Reasoning.Benchmarks;

/// <summary>A cohort of made-up persons, on one thread.</summary>
internal static class Lanes
{
    public static Entry Of(Rulebook rulebook, int persons)
    {
        var cohort = RandomPopulation.Create(rulebook, persons);
        return new Entry("lanes, one case of many, all questions", persons, () => cohort.Run(1));
    }
}
