using System.Text.Json.Serialization;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>How timelines become JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TimelineContract))]
internal sealed partial class TimelineForms : JsonSerializerContext
{
    public static TimelineForms Instance { get; } = new(JsonText.Options(JsonText.Words<DecisionStatus>(), JsonText.Words<Truth>()));
}
