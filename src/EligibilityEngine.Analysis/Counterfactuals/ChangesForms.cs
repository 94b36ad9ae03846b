using System.Text.Json.Serialization;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>How what would change answers becomes JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ChangesContract))]
internal sealed partial class ChangesForms : JsonSerializerContext
{
    public static ChangesForms Instance { get; } = Of(null);

    /// <summary>The same with texts for people in a language; null for the rulebook's own.</summary>
    public static ChangesForms In(string? language) => language is null ? Instance : Of(language);

    private static ChangesForms Of(string? language) => new(JsonText.OptionsIn(language, JsonText.Words<ChangeKind>(), JsonText.Words<AddedKind>()));
}
