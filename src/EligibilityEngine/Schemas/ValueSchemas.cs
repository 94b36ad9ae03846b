using System.Text.Json.Nodes;
using EligibilityEngine.Shapes;

namespace EligibilityEngine.Schemas;

/// <summary>Single values. Plain YAML makes numbers and truths of some texts, which are texts to the engine.</summary>
internal static class ValueSchemas
{
    public static JsonObject Any() => Json.Map(("type", Json.Words("string", "number", "boolean")));

    /// <summary>Any single value that is not blank.</summary>
    public static JsonObject Word() => Json.Map(("type", Json.Words("string", "number", "boolean")), ("pattern", @"\S"));

    public static JsonObject Id(bool isWide) => Json.Map(
        ("type", Json.Words("string", "integer")),
        ("pattern", isWide ? Names.WidePattern : Names.SmallPattern),
        ("maxLength", Names.Longest));

    public static JsonObject Day() => Json.Map(("type", "string"), ("format", "date"), ("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));

    public static JsonObject Number() => Json.Map(
        ("type", Json.Words("integer", "string")), ("pattern", "^[-+]?[0-9]+$"), ("minimum", -Limits.Number), ("maximum", Limits.Number));

    public static JsonObject YesNo() => Json.Map(("enum", Json.List("yes", "no", true, false)));

    /// <summary>An amount, or none.</summary>
    public static JsonObject Amount() => Json.AnyOf(Number(), Json.Map(("enum", Json.Words("none"))));

    /// <summary>A text for people: in the language of the rulebook, or one per language.</summary>
    public static JsonObject Text() => Json.AnyOf(
        Word(),
        Json.Map(("type", "object"), ("minProperties", 1), ("patternProperties", Json.Map(("^[a-z]{2,3}$", Word()))), ("additionalProperties", false)));
}
