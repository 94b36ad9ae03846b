using EligibilityEngine;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Law;

/// <summary>The example of the package for many persons.</summary>
internal static class PopulationsExample
{
    public static bool Run()
    {
        DateOnly[] born = [new(1996, 1, 10), new(2003, 7, 1), new(1985, 3, 15)];
        byte[] sex = [0, 0, 1];

        var rulebook = KazakhstanRulebook.Load();
        var answers = rulebook.Cohort(born.Length)
            .On(new DateOnly(2019, 5, 30))
            .Set("born", born)
            .Set("sex", sex)
            .Set("citizen", FactValue.Of(true))
            .AssumeOrdinary()
            .Ask("conscription")
            .Run();

        foreach (var (answer, possible, determined) in answers.Counts(rulebook.FindQuestion("conscription")!))
        {
            Console.WriteLine($"{answer}: {determined} certainly, {possible} perhaps");
        }

        return answers.Counts(rulebook.FindQuestion("conscription")!).Single(c => c.Answer.Id == "liable").Determined == 1;
    }
}
