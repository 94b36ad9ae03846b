using System.Text.Json.Serialization;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>How decisions, diagnostics and documents become JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DecisionContract))]
[JsonSerializable(typeof(DiagnosticsContract))]
[JsonSerializable(typeof(DocumentContract))]
internal sealed partial class ReportingForms : JsonSerializerContext
{
    public static ReportingForms Instance { get; } = new(JsonText.Options(
        JsonText.Words<DecisionStatus>(),
        JsonText.Words<FactOrigin>(),
        JsonText.Words<Coverage>(),
        JsonText.Words<Severity>(),
        JsonText.Words<TextStyle>(),
        JsonText.Words<ItemsKind>(),
        JsonText.Words<ReferenceKind>()));
}
