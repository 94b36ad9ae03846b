using EligibilityEngine;
using EligibilityEngine.Kazakhstan;
using static EligibilityEngine.Kazakhstan.KazakhLaw;

// Everything that the core, Analysis and Kazakhstan tell of one man, in every form: the same from any build of it.
var man = KazakhLaw.Case(new(2019, 5, 30)).Citizen(true).Sex(Sex.Male).Born(new(1996, 1, 10)).AssumingOrdinary();
var decision = man.Decide().Value.Decision;
Console.WriteLine(KazakhLaw.Rulebook.Hash);
Console.WriteLine(man.Decide().Value.Conscription);
Console.WriteLine(decision.Report());
Console.WriteLine(decision.ToJson());
Console.WriteLine(decision.Report().ToJson());
Console.WriteLine(decision.CitedReport(new ReportOptions { Language = "ru" }).ToHtmlPage());
Console.WriteLine(decision.Citations().ToString());
foreach (var language in new[] { "en", "ru", "kk" })
{
    Console.WriteLine(decision.ToJson(language));
}

var open = KazakhLaw.Of(new Case(man.Case.On) { ["citizen"] = true }).Sex(Sex.Male).AssumingOrdinary().Decide().Value.Decision;
Console.WriteLine(open.Possible(Questions.Conscription).ToJson());
Console.WriteLine(EligibilityEngine.Analysis.CounterfactualAnalysis.ToJson([decision.Changes(Questions.Conscription, "exempt")]));
var life = KazakhLaw.Rulebook.Timeline(man.Case, Questions.Conscription, new DateOnly(2014, 1, 1), new DateOnly(2024, 1, 1)).Value;
Console.WriteLine(life.ToJson());
Console.WriteLine(life.ToSvg());
Console.WriteLine(DiagnosticText.Of(KazakhLaw.Rulebook.Decide(man.Case.With("aeg", 23)).Diagnostics));
