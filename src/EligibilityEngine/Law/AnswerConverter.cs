using System.Text.Json;
using System.Text.Json.Serialization;

namespace EligibilityEngine.Law;

/// <summary>Writes an answer: a choice is its name, an amount a number, no amount null, an amount that no source tells the word <c>untold</c>, one that hangs on what is not known its ends. None is read, as an answer belongs to a question.</summary>
public sealed class AnswerConverter : JsonConverter<Answer>
{
    /// <summary>Writes the answer.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The answer.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, Answer value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Amount is { } amount)
        {
            writer.WriteNumberValue(amount);
        }
        else if (value.IsRange)
        {
            writer.WriteStartObject();
            Write("from", value.Least);
            Write("through", value.Most);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteStringValue(value.IsNone ? null : value.Id);
        }

        void Write(string name, long? bound)
        {
            if (bound is { } number)
            {
                writer.WriteNumber(name, number);
            }
            else
            {
                writer.WriteNull(name);
            }
        }
    }

    /// <summary>An answer belongs to a question, which is not written with it.</summary>
    /// <param name="reader">A reader.</param>
    /// <param name="typeToConvert">The answer.</param>
    /// <param name="options">Options.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Answer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("an answer is not read from JSON");
}
