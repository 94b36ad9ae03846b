using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EligibilityEngine.Schemas;

/// <summary>The few words of JSON Schema that the schemas are written in.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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

    public static JsonObject Ref(string definition) => Map(("$ref", $"#/definitions/{definition}"));

    public static JsonObject AnyOf(params IEnumerable<JsonNode?> schemas) => Map(("anyOf", List(schemas)));

    public static JsonObject ListOf(JsonNode item, bool mayBeEmpty = false) =>
        Map(("type", "array"), ("minItems", mayBeEmpty ? null : 1), ("items", item));

    public static JsonObject Matching(string pattern) => Map(("type", "string"), ("pattern", pattern));

    /// <summary>One of some names. YAML reads a name such as 12 or true as a number or a truth, so these are let in too.</summary>
    public static JsonObject OneOf(IEnumerable<string> names) =>
        Map(("enum", List(names.SelectMany(n => new[] { JsonValue.Create(n), AsYamlReads(n) }).Where(v => v is not null))));

    /// <summary>The schema with what the author reads of it.</summary>
    public static JsonObject Described(string meaning, JsonObject schema) =>
        Map([("description", meaning), .. schema.ContainsKey("$ref") ? [("allOf", List(schema))] : schema.ToList().Select(e => (e.Key, e.Value?.DeepClone()))]);

    public static string Write(JsonObject schema) => schema.ToJsonString(Layout) + "\n";

    private static JsonValue? AsYamlReads(string name) => name is "true" or "false" ? JsonValue.Create(name == "true")
        : long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : null;
}
