using System.Text.Json.Serialization;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>How what would change answers becomes JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ChangesContract))]
internal sealed partial class ChangesForms : JsonSerializerContext
{
    public static ChangesForms Instance { get; } = new(JsonText.Options(JsonText.Words<ChangeKind>(), JsonText.Words<AddedKind>()));
}
