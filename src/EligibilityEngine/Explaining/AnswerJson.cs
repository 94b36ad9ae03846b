using System.Text.Json;

namespace EligibilityEngine.Explaining;

/// <summary>Writes answers as JSON.</summary>
internal static class AnswerJson
{
    /// <summary>A choice is its name, an amount a number, no amount null.</summary>
    public static void Write(Utf8JsonWriter json, Answer answer)
    {
        if (answer.Amount is { } amount)
        {
            json.WriteNumberValue(amount);
        }
        else if (answer.IsNone)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(answer.Id);
        }
    }
}
