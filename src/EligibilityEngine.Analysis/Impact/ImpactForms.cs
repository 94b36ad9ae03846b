using System.Text.Json.Serialization;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>How comparisons, and who is affected, become JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AffectedContract))]
[JsonSerializable(typeof(ComparisonContract))]
internal sealed partial class ImpactForms : JsonSerializerContext
{
    private static readonly FormsByLanguage<ImpactForms> Known = new(Of);

    public static ImpactForms Instance => Known.Own;

    /// <summary>The same with texts for people in a language; null for the rulebook's own.</summary>
    public static ImpactForms In(string? language) => Known.In(language);

    private static ImpactForms Of(string? language) => new(JsonText.OptionsIn(language, JsonText.Words<DecisionStatus>(), JsonText.Words<Side>(), JsonText.Words<DifferenceKind>(), JsonText.Words<AddedKind>()));
}
