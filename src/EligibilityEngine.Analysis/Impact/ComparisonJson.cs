using System.Text.Json.Nodes;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Analysis.Blame.ComparingJson;
using static EligibilityEngine.Reporting.JsonTree;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Writes a comparison of two decisions as JSON.</summary>
internal static class ComparisonJson
{
    public const string Format = "eligibility-comparison";

    public static string Write(Comparison comparison) => ComparingJson.Write(
        Format,
        ("first", Decision(comparison.First)),
        ("second", Decision(comparison.Second)),
        ("questions", List(comparison.Questions.Select(Question))));

    private static JsonObject Decision(Decision decision) => Map([
        .. RulebookJson.Applied(decision.Verdict.Situation),
        ("assumesOrdinary", decision.Case.AssumesOrdinary),
        ("facts", List(decision.Facts.Where(f => f.Value.IsKnown && f.Origin == FactOrigin.Given)
            .Select(f => Map(("fact", f.Fact.Id), ("value", f.Fact.Write(f.Value)))))),
    ]);

    private static JsonObject Question(QuestionComparison question) => Map(
        ("question", question.Id),
        ("title", question.Question.Title.ToString()),
        ("differs", question.IsDifferent),
        ("first", Side(question.First, question.GroundsOnlyInFirst)),
        ("second", Side(question.Second, question.GroundsOnlyInSecond)),
        ("causes", Causes(question.Causes)));

    private static JsonObject? Side(QuestionDecision? decision, IEnumerable<Provision> only) => decision is null ? null : Map(
        ("status", decision.Status.Word()),
        ("possible", AnswerJson.Of(decision.Possible)),
        ("grounds", Words(decision.Justification.Grounds.Select(p => p.Id))),
        ("groundsOnlyHere", Words(only.Select(p => p.Id))));
}
