using System.Text.Json;
using System.Text.Json.Nodes;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>Which rulebook is the law that was applied, as JSON.</summary>
internal static class RulebookJson
{
    public static JsonObject Of(Rulebook rulebook) => JsonTree.Map(
        ("id", rulebook.Id), ("title", rulebook.Title.ToString()), ("version", rulebook.Version), ("hash", rulebook.Hash));

    /// <summary>The rulebook, the day of the facts, the day whose law was applied and the horizon, where there is one.</summary>
    public static IEnumerable<(string Key, JsonNode? Value)> Applied(Situation situation) =>
    [
        ("rulebook", Of(situation.Rulebook)),
        ("on", Values.OfDay(situation.On)),
        ("lawOf", Values.OfDay(situation.LawOf)),
        ("knownBy", situation.KnownBy is { } horizon ? Values.OfDay(horizon) : null),
    ];

    public static void WriteApplied(this Utf8JsonWriter json, Situation situation) => json.WriteEntries(JsonTree.Map(Applied(situation)));

    public static void WriteRulebook(this Utf8JsonWriter json, Rulebook rulebook)
    {
        json.WritePropertyName("rulebook");
        json.WriteNode(Of(rulebook));
    }
}
