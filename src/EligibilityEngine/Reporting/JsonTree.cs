using System.Text.Json.Nodes;

namespace EligibilityEngine.Reporting;

/// <summary>JSON as a tree, from the leaves up.</summary>
internal static class JsonTree
{
    /// <summary>A map in the order given; entries without a value are left out.</summary>
    public static JsonObject Map(params IEnumerable<(string Key, JsonNode? Value)> entries)
    {
        var map = new JsonObject();
        foreach (var (key, value) in entries.Where(e => e.Value is not null))
        {
            map.Add(key, value);
        }

        return map;
    }

    public static JsonArray List(params IEnumerable<JsonNode?> items) => [.. items];

    public static JsonArray Words(params IEnumerable<string> words) => [.. words.Select(w => JsonValue.Create(w))];
}
