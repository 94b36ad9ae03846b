using System.Globalization;
using System.Text.Json.Nodes;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.JsonTree;

namespace EligibilityEngine.Schemas;

/// <summary>The few words of JSON Schema that the schemas are written in.</summary>
internal static class Json
{
    public static JsonObject Ref(string definition) => Map(("$ref", $"#/definitions/{definition}"));

    public static JsonObject AnyOf(params IEnumerable<JsonNode?> schemas) => Map(("anyOf", List(schemas)));

    public static JsonObject ListOf(JsonNode item, bool mayBeEmpty = false, int? most = null) =>
        Map(("type", "array"), ("minItems", mayBeEmpty ? null : 1), ("maxItems", most), ("items", item));

    public static JsonObject Requiring(string key) => Map(("required", List(key)));

    /// <summary>A key that has this value.</summary>
    public static JsonObject Being(string key, string value) => Map(("required", List(key)), ("properties", Map((key, Map(("enum", List(value)))))));

    public static JsonObject Not(JsonObject schema) => Map(("not", schema));

    public static JsonObject Matching(string pattern) => Map(("type", "string"), ("pattern", pattern));

    /// <summary>One of some names. YAML reads a name such as 12 or true as a number or a truth, so these are let in too.</summary>
    public static JsonObject OneOf(IEnumerable<string> names) =>
        Map(("enum", List(names.SelectMany(n => new[] { JsonValue.Create(n), AsYamlReads(n) }).Where(v => v is not null))));

    /// <summary>The schema with what the author reads of it.</summary>
    public static JsonObject Described(string meaning, JsonObject schema) =>
        Map([("description", meaning), .. schema.ContainsKey("$ref") ? [("allOf", List(schema))] : schema.ToList().Select(e => (e.Key, e.Value?.DeepClone()))]);

    /// <summary>A whole schema: what it is about, then the rules of its root, then what they refer to.</summary>
    public static string Write(IEnumerable<(string Key, JsonNode? Value)> about, JsonObject root, IEnumerable<(string Name, JsonNode? Schema)> definitions) =>
        JsonText.Of(Map([
            ("$schema", "http://json-schema.org/draft-07/schema#"),
            .. about,
            .. root.ToList().Select(e => (e.Key, e.Value?.DeepClone())),
            ("definitions", Map(definitions)),
        ]));

    private static JsonValue? AsYamlReads(string name) => name is "true" or "false" ? JsonValue.Create(name == "true")
        : long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : null;
}
