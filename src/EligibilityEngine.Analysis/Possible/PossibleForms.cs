using System.Text.Json.Serialization;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Possible;

/// <summary>How what is possible becomes JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PossibleContract))]
internal sealed partial class PossibleForms : JsonSerializerContext
{
    public static PossibleForms Instance { get; } = new(JsonText.Options(JsonText.Words<AddedKind>()));
}
