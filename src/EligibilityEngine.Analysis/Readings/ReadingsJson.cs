using System.Collections.Immutable;
using System.Text.Json.Nodes;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.JsonTree;

namespace EligibilityEngine.Analysis.Readings;

/// <summary>Writes what questions come to under all readings as JSON.</summary>
internal static class ReadingsJson
{
    public const string Format = "eligibility-readings";

    public static string Write(ImmutableArray<AnswersUnderReadings> questions) => ComparingJson.Write(
        Format,
        [
            .. RulebookJson.Applied(questions[0].Situation),
            ("mostCombinations", AnswersUnderReadings.MostCombinations),
            ("questions", List(questions.Select(Question))),
        ]);

    private static JsonObject Question(AnswersUnderReadings question) => Map(
        ("question", question.Decision.Question.Id),
        ("title", question.Decision.Question.Title.ToString()),
        ("same", question.IsTheSame),
        ("exact", question.IsComplete),
        ("decided", question.Decided),
        ("readings", Words(question.Readings.Select(r => r.Id))),
        ("combinations", List(question.Combinations.Select(c => Map(
            ("readings", Map(c.Chosen.Select(f => (f.Name, (JsonNode?)JsonValue.Create(f.Fact!.Write(f.Example)))))),
            ("outcomes", List(c.Outcomes.Select(o => (JsonNode?)AnswerJson.Of(o.Answers)))))))));
}
