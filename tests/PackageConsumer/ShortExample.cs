using EligibilityEngine;
using EligibilityEngine.Kazakhstan;
using static EligibilityEngine.Kazakhstan.KazakhLaw;

/// <summary>The example of the package with the law of Kazakhstan.</summary>
internal static class ShortExample
{
    public static bool Run()
    {
        var person = KazakhLaw.Case(new(2019, 5, 30)).Citizen(true).Sex(Sex.Male).Born(new(1996, 1, 10)).AssumingOrdinary();
        var answers = person.Decide().Value;

        Console.WriteLine(answers.Conscription is Conscription.Liable);
        Console.WriteLine(answers.ServiceTerm?.Amount);
        Console.WriteLine(answers.Decision.Report());

        return answers.Conscription is Conscription.Liable && answers.ServiceTerm?.Amount == 12;
    }
}
