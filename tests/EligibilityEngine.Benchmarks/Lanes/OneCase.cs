using EligibilityEngine.Law;

namespace EligibilityEngine.Benchmarks.Lanes;

/// <summary>One case after another through the public library: begun, told and asked.</summary>
internal static class OneCase
{
    private const int Cases = 1_000;

    public static Entry Of(Rulebook rulebook, Population population)
    {
        var decider = rulebook.Decider("conscription");
        var question = decider.Questions[0];
        var (born, sex) = (rulebook.FindFact("born")!, rulebook.FindFact("sex")!);
        var facts = Population.YesNo.Select(name => rulebook.FindFact(name)!).ToArray();
        return new Entry("one fresh case", Cases, () =>
        {
            var seen = 0UL;
            for (var person = 0; person < Cases; person++)
            {
                decider.Begin(population.On[person]);
                decider.Set(born, FactValue.Of(population.Born[person]));
                decider.Set(sex, FactValue.Of(population.Sex[person]));
                for (var fact = 0; fact < facts.Length; fact++)
                {
                    decider.Set(facts[fact], population.ValueOf(fact, person));
                }

                seen |= decider.Choices(question);
            }

            if (seen == 0)
            {
                throw new InvalidOperationException("a question has an answer");
            }
        });
    }
}
