using System.Text.Json.Serialization;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>How what would change answers becomes JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ChangesContract))]
internal sealed partial class ChangesForms : JsonSerializerContext
{
    private static readonly FormsByLanguage<ChangesForms> Known = new(Of);

    public static ChangesForms Instance => Known.Own;

    /// <summary>The same with texts for people in a language; null for the rulebook's own.</summary>
    public static ChangesForms In(string? language) => Known.In(language);

    private static ChangesForms Of(string? language) => new(JsonText.OptionsIn(language, JsonText.Words<ChangeKind>(), JsonText.Words<AddedKind>()));
}
