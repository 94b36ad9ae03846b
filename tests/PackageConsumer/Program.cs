using EligibilityEngine;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Kazakhstan;

// Decides one case as an application would, and fails when the answer is not what the law says.
var rulebook = KazakhstanRulebook.Load();

var man = new Case(on: new DateOnly(2019, 5, 30))
    .With("sex", "male")
    .With("citizen", true)
    .With("age", 23)
    .AssumingOrdinary();

var decided = rulebook.Decide(man);
if (decided.HasErrors)
{
    Console.Error.Write(DiagnosticText.Of(decided.Diagnostics));
    return 1;
}

var conscription = decided.Value["conscription"];
Console.WriteLine($"The person {conscription.Answer!.Say()}.");
foreach (var ground in conscription.Justification.Grounds)
{
    Console.WriteLine($"{ground.Id}: {ground.Title}, on the word of {string.Join(", ", ground.Cites)}");
}

Console.WriteLine(decided.Value.ToText());

var misspelt = rulebook.Decide(man.With("aeg", 23));
Console.Write(DiagnosticText.Of(misspelt.Diagnostics));

return ShortExample.Run()
    && AnalysisExample.Run()
    && PopulationsExample.Run()
    && ApplicationRules.Run()
    && conscription.Answer.Id == "liable"
    && conscription.Justification.Grounds.Any(p => p.Id == "kz-31")
    && decided.Value["service-term"].Answer?.Amount == 12
    && misspelt.Diagnostics is [{ Code: "EE5001", Hint: "did you mean `age`?" }]
    ? 0
    : 1;
