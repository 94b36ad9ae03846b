using System.Text.Json;
using System.Text.Json.Nodes;
using EligibilityEngine;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Word;

// Decides one case as an application would, and fails when the answer is not what the law says.
var rulebook = KazakhstanRulebook.Load();

var man = new Case(on: new DateOnly(2019, 5, 30)) { ["sex"] = "male", ["citizen"] = true, ["age"] = 23 }
    .AssumingOrdinary();

if (!rulebook.Decide(man).TryGet(out var decision, out var mistakes))
{
    Console.Error.Write(DiagnosticText.Of(mistakes));
    return 1;
}

var conscription = decision["conscription"];
Console.WriteLine($"The person {conscription.Answer!.Say()}.");
foreach (var ground in conscription.Justification.Grounds)
{
    Console.WriteLine($"{ground.Id}: {ground.Title}, on the word of {string.Join(", ", ground.Cites)}");
}

Console.WriteLine(decision.Report());

var misspelt = rulebook.Decide(man.With("aeg", 23));
Console.Write(DiagnosticText.Of(misspelt.Diagnostics));

return ShortExample.Run()
    && LibraryExample.Run()
    && AnalysisExample.Run()
    && PopulationsExample.Run()
    && SqlExample.Run()
    && SessionExample.Run()
    && DuckDBExample.Run()
    && PlansExample.Run()
    && ApplicationRules.Run()
    && await HostingExample.Run()
    && WordExample.Run()
    && await ServiceExample.Run()
    && await ToolsExample.Run()
    && conscription.Is("liable")
    && JsonSerializer.Deserialize<Case>(JsonSerializer.Serialize(man)) == man
    && JsonNode.DeepEquals(JsonSerializer.SerializeToNode(decision), JsonNode.Parse(decision.ToJson()))
    && conscription.Justification.Grounds.Any(p => p.Id == "kz-31")
    && decision["service-term"].Answer?.Amount == 12
    && decision.CitedReport() is var report && report.ToHtmlPage().Contains("article 31", StringComparison.Ordinal) && report.ToWord() is [(byte)'P', (byte)'K', ..]
    && misspelt.Diagnostics is [{ Code: "EE5001", Hint: "did you mean `age`?" }]
    ? 0
    : 1;
