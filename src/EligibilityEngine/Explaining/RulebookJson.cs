using System.Text.Json;
using System.Text.Json.Nodes;

namespace EligibilityEngine.Explaining;

/// <summary>Which rulebook is the law that was applied, as JSON.</summary>
internal static class RulebookJson
{
    public static JsonObject Of(Rulebook rulebook) => JsonTree.Map(
        ("id", rulebook.Id), ("title", rulebook.Title.ToString()), ("version", rulebook.Version), ("hash", rulebook.Hash));

    public static void WriteRulebook(this Utf8JsonWriter json, Rulebook rulebook)
    {
        json.WritePropertyName("rulebook");
        json.WriteNode(Of(rulebook));
    }
}
