using System.Text.Json;
using System.Text.Json.Nodes;

namespace EligibilityEngine.Reporting;

/// <summary>Answers as JSON.</summary>
internal static class AnswerJson
{
    /// <summary>A choice is its name, an amount a number, no amount null.</summary>
    public static JsonNode? Of(Answer answer) => answer.Amount is { } amount ? amount : answer.IsNone ? null : answer.Id;

    public static JsonArray Of(IEnumerable<Answer> answers) => JsonTree.List(answers.Select(Of));

    public static void WriteAnswer(this Utf8JsonWriter json, string name, Answer answer)
    {
        json.WritePropertyName(name);
        json.WriteNode(Of(answer));
    }

    public static void WriteAnswers(this Utf8JsonWriter json, string name, IEnumerable<Answer> answers) =>
        json.WriteArray(name, answers, a => json.WriteNode(Of(a)));

    /// <summary>An answer and what it says, where there is one.</summary>
    public static void WriteAnswerAndWords(this Utf8JsonWriter json, Answer? answer)
    {
        if (answer is not null)
        {
            json.WriteAnswer("answer", answer);
            json.WriteString("says", answer.Say());
        }
    }
}
