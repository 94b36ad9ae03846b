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
    private static readonly FormsByLanguage<ReportingForms> Known = new(Of);

    public static ReportingForms Instance => Known.Own;

    /// <summary>The same with texts for people in a language; null for the rulebook's own.</summary>
    public static ReportingForms In(string? language) => Known.In(language);

    private static ReportingForms Of(string? language) => new(JsonText.OptionsIn(language,
        JsonText.Words<DecisionStatus>(),
        JsonText.Words<FactOrigin>(),
        JsonText.Words<Coverage>(),
        JsonText.Words<Severity>(),
        JsonText.Words<TextStyle>(),
        JsonText.Words<ItemsKind>(),
        JsonText.Words<ReferenceKind>()));
}
