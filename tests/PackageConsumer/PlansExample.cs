using EligibilityEngine;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Plans;

/// <summary>The example of the package for plans of a call-up.</summary>
internal static class PlansExample
{
    public static bool Run()
    {
        var rulebook = KazakhstanRulebook.Load();
        var file = KazakhstanRulebook.Files.Single(f => f.Path.EndsWith("plans/2024-reserve-officers.yaml"));
        var plan = CallUpPlan.Parse(rulebook, file.Path, file.Content.Span).Value;
        var candidates = CandidateTable.Parse(plan, "candidates.csv", """
            id,age,citizen,reserve-officer,fitness,specialities,willing
            001,25,yes,yes,fit,medical;engineering,yes
            002,30,yes,yes,fit,artillery,yes
            003,26,yes,yes,,radio-engineering,no

            """u8).Value;

        var callUp = candidates.Draft(assumeOrdinary: true).Value;
        foreach (var candidate in callUp.Candidates)
        {
            Console.WriteLine($"{candidate.Id}: {candidate.Standing} {candidate.Places} {string.Join(", ", candidate.Missing)}");
        }

        return plan.Count == 752 && callUp.Candidates.Single(c => c.Id == "002").Standing == CandidateStanding.NotCallable;
    }
}
