using System.Text.Json;
using System.Text.Json.Serialization;
using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>How requests are read and answers are written.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CaseRequest))]
[JsonSerializable(typeof(DecideRequest))]
[JsonSerializable(typeof(ChangeRequest))]
[JsonSerializable(typeof(TimelineRequest))]
[JsonSerializable(typeof(CompareRequest))]
[JsonSerializable(typeof(AskRequest))]
[JsonSerializable(typeof(CiteRequest))]
[JsonSerializable(typeof(ClaimRequest))]
[JsonSerializable(typeof(ClaimContract))]
[JsonSerializable(typeof(ShortContract))]
[JsonSerializable(typeof(ScreenContract))]
[JsonSerializable(typeof(OverviewContract))]
[JsonSerializable(typeof(ItemsContract))]
[JsonSerializable(typeof(HistoryContract))]
[JsonSerializable(typeof(CitationsContract))]
[JsonSerializable(typeof(ProblemContract))]
[JsonSerializable(typeof(LineContract))]
[JsonSerializable(typeof(string))]
internal sealed partial class DeskForms : JsonSerializerContext
{
    public static DeskForms Instance { get; } = new(Written());

    private static JsonSerializerOptions Written()
    {
        var options = JsonText.OptionsIn(null,
            JsonText.Words<DecisionStatus>(), JsonText.Words<Coverage>(), JsonText.Words<ReferenceKind>(), JsonText.Words<ScreenKind>(), JsonText.Words<FactType>(), JsonText.Words<AnswerForm>(), JsonText.Words<ClaimVerdict>(), JsonText.Words<Diagnostics.Severity>());

        // What is answered thousands of times a second is not set out for people.
        options.WriteIndented = false;
        options.RespectRequiredConstructorParameters = true;
        options.RespectNullableAnnotations = true;
        options.AllowDuplicateProperties = false;
        return options;
    }
}
