using System.Text.Json.Nodes;
using static EligibilityEngine.Reporting.JsonTree;

namespace EligibilityEngine.Schemas;

/// <summary>The forms of fields in the engine's own formats.</summary>
internal static class Fields
{
    /// <summary>A map with exactly these keys; one that ends in a question mark may be absent.</summary>
    public static JsonObject Record(params IEnumerable<(string Key, string Meaning, JsonObject Schema)> fields) => Map(
        ("type", "object"),
        ("required", Words(fields.Where(f => !f.Key.EndsWith('?')).Select(f => f.Key))),
        ("properties", Map(fields.Select(f => (f.Key.TrimEnd('?'), (JsonNode?)Json.Described(f.Meaning, f.Schema))))),
        ("additionalProperties", false));

    public static JsonObject Prose() => Map(("type", "string"));

    public static JsonObject Boolean() => Map(("type", "boolean"));

    /// <summary>A whole number that is not below the least.</summary>
    public static JsonObject Count(int least = 0) => Map(("type", "integer"), ("minimum", least));

    public static JsonObject Word(params IEnumerable<string> words) => Map(("enum", Words(words)));

    /// <summary>The word of one of the values of an enumeration.</summary>
    public static JsonObject WordOf<T>(Func<T, string> word)
        where T : struct, Enum => Word(Enum.GetValues<T>().Select(word));

    /// <summary>The SHA-256 of a rulebook.</summary>
    public static JsonObject Hash() => Json.Matching("^[0-9a-f]{64}$");

    /// <summary>The first and the last day that something can be on.</summary>
    public static JsonObject Span() => Record(
        ("earliest", "The first day that it can be.", Json.Ref("day")),
        ("latest", "The last day that it can be.", Json.Ref("day")));

    public static JsonObject Names() => Json.ListOf(Prose(), mayBeEmpty: true);

    /// <summary>A text for each of some names.</summary>
    public static JsonObject TextByName() => Map(("type", "object"), ("additionalProperties", Prose()));

    public static JsonObject Many(string definition) => Json.ListOf(Json.Ref(definition), mayBeEmpty: true);

    public static JsonObject OneOrMore(string definition) => Json.ListOf(Json.Ref(definition));
}
