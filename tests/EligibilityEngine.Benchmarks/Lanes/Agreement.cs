using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Running;

namespace EligibilityEngine.Benchmarks.Lanes;

/// <summary>What is compared gives the same: every answer and every provision, for every person of the sample.</summary>
internal static class Agreement
{
    public static void Check(Rulebook rulebook, Population population, ReadOnlySpan<Person> persons, Situation[] situations)
    {
        var question = rulebook.FindQuestion("conscription")!;
        var cohort = population.ToCohort(rulebook).AskProvisions();
        var results = LaneRunner.Run(cohort.Compile(), cohort.Columns);
        for (var i = 0; i < population.Count; i++)
        {
            var byHand = ByHand.Decide(in persons[i]);
            Demand(byHand.Possible == results.Choices(question, i), i);
            foreach (var provision in i < situations.Length ? rulebook.Provisions : [])
            {
                var (stands, mayStand) = ((byHand.Stands >> provision.Index & 1) != 0, (byHand.MayStand >> provision.Index & 1) != 0);
                Demand(results.Stands(provision, i) == (stands ? Truth.True : mayStand ? Truth.Unknown : Truth.False), i);
            }

            Demand(i >= situations.Length || Evaluator.Evaluate(situations[i]).Answers[question.Index].Choices == byHand.Possible, i);
        }
    }

    private static void Demand(bool agrees, int person)
    {
        if (!agrees)
        {
            throw new InvalidOperationException($"person {person} is decided in two ways");
        }
    }
}
