using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EligibilityEngine.DuckDB.Studies;
using EligibilityEngine.Law;

namespace EligibilityEngine.Cli;

/// <summary>What a study found, for programs.</summary>
internal static class StudyJson
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(StudyRequest request, StudyResult result) => new JsonObject
    {
        ["format"] = "eligibility-study/1",
        ["rulebook"] = new JsonObject { ["id"] = request.Law.Rulebook.Id, ["version"] = request.Law.Rulebook.Version, ["hash"] = request.Law.Rulebook.Hash },
        ["on"] = $"{request.Law.Basis.On:yyyy-MM-dd}",
        ["rows"] = new JsonObject { ["read"] = result.Read, ["decided"] = result.Decided, ["rejected"] = result.Rejected },
        ["weight"] = result.Weight,
        ["questions"] = Array(result.Questions, q => Question(q, request, result)),
        ["moves"] = Array(result.Moves, m => Moves(m, request, result)),
        ["firstRejected"] = Array(result.FirstRejected, r => new JsonObject { ["line"] = r.Line, ["column"] = r.Column, ["text"] = r.Text, ["code"] = r.Code, ["reason"] = r.Reason }),
    }.ToJsonString(Form) + "\n";

    private static JsonObject Question(QuestionSummary summary, StudyRequest request, StudyResult result) => new()
    {
        ["question"] = summary.Question.Id,
        ["coverage"] = Coverage(request.Law, summary.Question),
        ["answers"] = Array(summary.Answers, a =>
        {
            var answer = new JsonObject { ["answer"] = a.Answer.Id, ["atLeast"] = a.Persons.AtLeast, ["atMost"] = a.Persons.AtMost };
            if (result.Weight is not null)
            {
                (answer["weightAtLeast"], answer["weightAtMost"]) = (a.Persons.LeastWeight, a.Persons.MostWeight);
            }

            return answer;
        }),
        ["grounds"] = Array(summary.Grounds, g => new JsonObject { ["answer"] = g.Answer, ["provision"] = g.Provision, ["persons"] = g.Persons, ["weight"] = result.Weight is null ? null : g.Weight }),
        ["notExact"] = summary.NotExact,
    };

    private static JsonObject Moves(QuestionMoves moves, StudyRequest request, StudyResult result) => new()
    {
        ["question"] = moves.Question.Id,
        ["coverage"] = Coverage(request.Reform!, moves.Question),
        ["cells"] = Array(StudyMoves.Of(moves, request, result), m => new JsonObject
        {
            ["before"] = m.Before,
            ["after"] = m.After,
            ["persons"] = m.Persons,
            ["weight"] = result.Weight is null ? null : m.Weight,
            ["witnessLine"] = m.Line,
            ["causes"] = Array(m.Causes, c => new JsonObject { ["provision"] = c.Provision.Id, ["persons"] = c.Persons }),
        }),
    };

    /// <summary>Whether the law of that day is modelled, and was read so late.</summary>
    private static string Coverage(StudiedLaw law, Question question) => JsonNamingPolicy.KebabCaseLower.ConvertName(law.Rulebook.Decide(law.Basis).Value[question.Id].Coverage.ToString());

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> node) => [.. items.Select(node)];
}
