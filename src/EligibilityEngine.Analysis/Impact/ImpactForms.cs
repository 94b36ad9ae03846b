using System.Text.Json.Serialization;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>How comparisons, and who is affected, become JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AffectedContract))]
[JsonSerializable(typeof(ComparisonContract))]
internal sealed partial class ImpactForms : JsonSerializerContext
{
    public static ImpactForms Instance { get; } = new(JsonText.Options(JsonText.Words<DecisionStatus>(), JsonText.Words<Side>(), JsonText.Words<DifferenceKind>(), JsonText.Words<AddedKind>()));
}
