using System.Text.Json.Serialization;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;

namespace EligibilityEngine.Reporting;

/// <summary>How decisions and diagnostics become JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DecisionContract))]
[JsonSerializable(typeof(DiagnosticsContract))]
internal sealed partial class ReportingForms : JsonSerializerContext
{
    public static ReportingForms Instance { get; } = new(JsonText.Options(JsonText.Words<DecisionStatus>(), JsonText.Words<FactOrigin>(), JsonText.Words<Severity>()));
}
