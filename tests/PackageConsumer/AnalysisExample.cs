using EligibilityEngine;
using EligibilityEngine.Kazakhstan;

/// <summary>The example of the package with analyses.</summary>
internal static class AnalysisExample
{
    public static bool Run()
    {
        var rulebook = KazakhstanRulebook.Load();
        var man = new Case(new DateOnly(2019, 5, 30)) { ["sex"] = "male", ["citizen"] = true, ["born"] = new DateOnly(1996, 1, 10) };
        var decision = rulebook.Decide(man).Value;

        foreach (var outcome in decision.Possible("conscription").Outcomes)
        {
            var facts = string.Join(", ", outcome.Witness.Select(w => w.Say()));
            Console.WriteLine($"{outcome.Answers[0]} if the person {facts}");
        }

        Console.WriteLine(decision.WhatToAsk("conscription")[0].Fact.Ask);
        Console.WriteLine(decision.Changes("conscription").Report());
        Console.WriteLine(decision.UnderReadings("conscription").Report());
        Console.WriteLine(rulebook.Timeline(man, "conscription").Value.Report());

        return decision.Possible("conscription").IsExact
            && decision.Changes("conscription").IsExact
            && rulebook.Timeline(man, "conscription").Value["conscription"].Segments.Length > 2;
    }
}
