using System.Text.Json.Serialization;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Readings;

/// <summary>How answers under readings become JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ReadingsContract))]
internal sealed partial class ReadingsForms : JsonSerializerContext
{
    private static readonly FormsByLanguage<ReadingsForms> Known = new(Of);

    public static ReadingsForms Instance => Known.Own;

    /// <summary>The same with texts for people in a language; null for the rulebook's own.</summary>
    public static ReadingsForms In(string? language) => Known.In(language);

    private static ReadingsForms Of(string? language) => new(JsonText.OptionsIn(language));
}
