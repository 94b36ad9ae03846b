using System.Text.Json.Serialization;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Readings;

/// <summary>How answers under readings become JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ReadingsContract))]
internal sealed partial class ReadingsForms : JsonSerializerContext
{
    public static ReadingsForms Instance { get; } = Of(null);

    /// <summary>The same with texts for people in a language; null for the rulebook's own.</summary>
    public static ReadingsForms In(string? language) => language is null ? Instance : Of(language);

    private static ReadingsForms Of(string? language) => new(JsonText.OptionsIn(language));
}
