using System.Text.Json.Nodes;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;
using static EligibilityEngine.Reporting.JsonTree;

namespace EligibilityEngine.Schemas;

/// <summary>Single values. Plain YAML makes numbers and truths of some texts, which are texts to the engine.</summary>
internal static class ValueSchemas
{
    public static JsonObject Any() => Map(("type", Words("string", "number", "boolean")));

    /// <summary>Any single value that is not blank.</summary>
    public static JsonObject Word() => Map(
        ("type", Words("string", "number", "boolean")), ("pattern", @"\S"), ("maxLength", Limits.TextLength));

    /// <summary>The name of a provision, or of a row of one that is a table.</summary>
    public static JsonObject ProvisionName() => Map(("type", Words("string", "integer")), ("pattern", Names.ProvisionPattern));

    public static JsonObject Id(bool isWide) => Map(
        ("type", Words("string", "integer")),
        ("pattern", isWide ? Names.WidePattern : Names.SmallPattern));

    public static JsonObject Day() => Map(("type", "string"), ("format", "date"), ("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));

    /// <summary>A day, or the year or the month in which it lies.</summary>
    public static JsonObject KnownDay() => Json.AnyOf(
        Day(),
        Map(("type", "string"), ("pattern", "^[0-9]{4}(-(0[1-9]|1[0-2]))?$"), ("not", Map(("pattern", "^0000")))),
        Map(("type", "integer"), ("minimum", 1000), ("maximum", 9999)));

    public static JsonObject Number() => Map(
        ("type", Words("integer", "string")), ("pattern", "^[-+]?0*([0-9]{1,12}|10{12})$"), ("minimum", -Limits.Number), ("maximum", Limits.Number));

    public static JsonObject YesNo() => Map(("enum", List("yes", "no", true, false, "true", "True", "TRUE", "false", "False", "FALSE")));

    /// <summary>An amount, none, or one that no source tells.</summary>
    public static JsonObject Amount() => Json.AnyOf(Number(), Map(("enum", Words("none", "untold"))));

    /// <summary>A text for people: in the language of the rulebook, or one per language.</summary>
    /// <param name="isCounted">Whether it may have plural forms.</param>
    public static JsonObject Prose(bool isCounted) => Json.AnyOf(
        isCounted ? Counted() : Word(),
        Map(
            ("type", "object"),
            ("minProperties", 1),
            ("propertyNames", Json.Not(Map(("enum", Words(Forms.PluralForms))))),
            ("patternProperties", Map(("^[a-z]{2,3}$", isCounted ? Counted() : Word()))),
            ("additionalProperties", false)));

    /// <summary>A text that may have plural forms.</summary>
    public static JsonObject Counted() => Json.AnyOf(
        Word(),
        Map(("type", "object"), ("minProperties", 1), ("properties", Map(Forms.PluralForms.Select(f => (f, (JsonNode?)Word())))), ("additionalProperties", false)));
}
