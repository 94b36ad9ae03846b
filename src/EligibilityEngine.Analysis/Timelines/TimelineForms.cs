using System.Text.Json.Serialization;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>How timelines become JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(TimelineContract))]
internal sealed partial class TimelineForms : JsonSerializerContext
{
    private static readonly FormsByLanguage<TimelineForms> Known = new(Of);

    public static TimelineForms Instance => Known.Own;

    /// <summary>The same with texts for people in a language; null for the rulebook's own.</summary>
    public static TimelineForms In(string? language) => Known.In(language);

    private static TimelineForms Of(string? language) => new(JsonText.OptionsIn(language, JsonText.Words<DecisionStatus>(), JsonText.Words<Truth>()));
}
