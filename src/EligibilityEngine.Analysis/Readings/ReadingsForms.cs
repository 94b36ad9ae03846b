using System.Text.Json.Serialization;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Readings;

/// <summary>How answers under readings become JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ReadingsContract))]
internal sealed partial class ReadingsForms : JsonSerializerContext
{
    public static ReadingsForms Instance { get; } = new(JsonText.Options());
}
