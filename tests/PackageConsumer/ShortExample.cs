using EligibilityEngine;
using EligibilityEngine.Kazakhstan;

/// <summary>The example of the package with the law of Kazakhstan.</summary>
internal static class ShortExample
{
    public static bool Run()
    {
        var decision = KazakhstanRulebook.Load().Decide(new Case(new DateOnly(2019, 5, 30)) { ["sex"] = "male", ["citizen"] = true, ["age"] = 23 }
            .AssumingOrdinary()).Value;

        Console.WriteLine(decision["conscription"].Is("liable"));
        Console.WriteLine(decision["service-term"].Answer?.Amount);
        Console.WriteLine(decision.Report());

        return decision["conscription"].Is("liable") && decision["service-term"].Answer?.Amount == 12;
    }
}
