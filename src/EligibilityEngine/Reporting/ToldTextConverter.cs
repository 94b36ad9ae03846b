using System.Text.Json;
using System.Text.Json.Serialization;

namespace EligibilityEngine.Reporting;

/// <summary>Writes texts for people in the language of a document.</summary>
/// <param name="language">A code such as <c>ru</c>; null for the rulebook's own.</param>
internal sealed class ToldTextConverter(string? language) : JsonConverter<ToldText>
{
    public override void Write(Utf8JsonWriter writer, ToldText value, JsonSerializerOptions options) => writer.WriteStringValue(value.In(language));

    public override ToldText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("a text for people is not read from JSON");
}
