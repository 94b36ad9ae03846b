using System.Text.Json.Serialization;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Possible;

/// <summary>How what is possible becomes JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PossibleContract))]
internal sealed partial class PossibleForms : JsonSerializerContext
{
    private static readonly FormsByLanguage<PossibleForms> Known = new(Of);

    public static PossibleForms Instance => Known.Own;

    /// <summary>The same with texts for people in a language; null for the rulebook's own.</summary>
    public static PossibleForms In(string? language) => Known.In(language);

    private static PossibleForms Of(string? language) => new(JsonText.OptionsIn(language, JsonText.Words<AddedKind>()));
}
