using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.JsonTree;

namespace EligibilityEngine.Schemas;

/// <summary>The schema of one of the engine's own formats, made from the contract by which it is written.</summary>
internal sealed class ContractSchema
{
    private readonly SortedDictionary<string, JsonNode?> _definitions = new(StringComparer.Ordinal);

    /// <summary>What the exporter only points to when it comes a second time.</summary>
    private readonly Dictionary<Type, JsonObject> _known = [];

    private ContractSchema()
    {
    }

    /// <param name="form">How the contract becomes JSON.</param>
    /// <param name="format">The name of the format.</param>
    /// <param name="title">What a document is.</param>
    public static string Of<T>(JsonTypeInfo<T> form, string format, string title)
        where T : Contract
    {
        var schema = new ContractSchema();
        var root = (JsonObject)form.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = schema.Node });
        root["properties"]!["format"]!["enum"] = Words(format);
        root["properties"]!["formatVersion"]!["enum"] = List(Contract.Version);
        return Json.Write([("title", title), ("description", Meaning(typeof(T)))], root, schema._definitions.Select(d => (d.Key, d.Value)));
    }

    private JsonObject Node(JsonSchemaExporterContext context, JsonNode node)
    {
        var schema = Schema(context, node);
        if (context.PropertyInfo is not { } property || context.BaseTypeInfo is not null)
        {
            return schema;
        }

        if (Attribute<NarrowedAttribute>(property) is { } narrowed)
        {
            schema[narrowed.Pattern is not null ? "pattern" : (string?)schema["type"] == "array" ? "minItems" : "minimum"] = narrowed.Pattern ?? (JsonNode)narrowed.Least;
        }

        return Json.Described(Attribute<DescriptionAttribute>(property)!.Description, schema);
    }

    private JsonObject Schema(JsonSchemaExporterContext context, JsonNode node)
    {
        // What has a form of its own, such as a case, has a schema of its own too.
        if (node is not JsonObject && context.TypeInfo.Kind == JsonTypeInfoKind.None && context.TypeInfo.Type == typeof(Case))
        {
            return [];
        }

        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(Answer))
        {
            return Answers();
        }

        if (type == typeof(ToldText))
        {
            return new JsonObject { ["type"] = "string" };
        }

        if (type == typeof(DateOnly))
        {
            return Defined("day", Json.Described("A day as YYYY-MM-DD.", ValueSchemas.Day()));
        }

        var isKnown = ((JsonObject)node).ContainsKey("$ref");
        var schema = context.TypeInfo switch
        {
            { Kind: JsonTypeInfoKind.Object } when isKnown => Json.Ref(NameOf(type)),
            { Kind: JsonTypeInfoKind.Object } when context.Path.IsEmpty => Closed(context.TypeInfo.Options.GetTypeInfo(type), (JsonObject)node),
            { Kind: JsonTypeInfoKind.Object } => Defined(NameOf(type), Closed(context.TypeInfo.Options.GetTypeInfo(type), (JsonObject)node)),
            { ElementType: { } item } when item == typeof(Answer) => Json.ListOf(Answers(), mayBeEmpty: true),
            { ElementType: { } item } when isKnown && !_known.ContainsKey(type) => Json.ListOf(Json.Ref(NameOf(item)), mayBeEmpty: true),
            _ => isKnown ? (JsonObject)_known[type].DeepClone() : WithoutNull((JsonObject)node),
        };
        _known.TryAdd(type, (JsonObject)schema.DeepClone());
        return schema;
    }

    /// <summary>What a contract is called as a definition.</summary>
    private static string NameOf(Type contract) => JsonNamingPolicy.CamelCase.ConvertName(contract.Name.Replace(nameof(Contract), "", StringComparison.Ordinal));

    private JsonObject Answers() => Defined("answer", Json.Described(
        "An answer of a choice by its name, an amount as a number in the question's unit, or null for no amount; of an amount that hangs on what is not known the ends, both inclusive, as far as there are any.",
        Json.AnyOf(Map(("type", Words("string", "integer", "null"))), Map(
            ("type", "object"),
            ("properties", Map(
                ("from", Json.Described("The least that it may be, inclusive; null for no bound.", Map(("type", Words("integer", "null"))))),
                ("through", Json.Described("The most that it may be, inclusive; null for no bound.", Map(("type", Words("integer", "null"))))))),
            ("required", Words("from", "through")),
            ("additionalProperties", false)))));

    private JsonObject Defined(string name, JsonObject schema)
    {
        _definitions.TryAdd(name, schema);
        return Json.Ref(name);
    }

    /// <summary>What may be null is left out of a document.</summary>
    private static JsonObject WithoutNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
        {
            schema["type"] = types.Select(t => t!.GetValue<string>()).First(t => t != "null");
        }

        if (schema["enum"] is JsonArray words)
        {
            words.RemoveAll(w => w is null);
        }

        return schema;
    }

    private static JsonObject Closed(JsonTypeInfo contract, JsonObject schema)
    {
        var required = contract.Properties.Where(p => !p.IsGetNullable).Select(p => p.Name).ToList();
        if (required.Count > 0 && schema.ContainsKey("properties"))
        {
            schema.Insert(schema.IndexOf("properties"), "required", Words(required));
        }

        return WithoutNull(schema);
    }

    private static string Meaning(Type contract) => ((DescriptionAttribute)System.Attribute.GetCustomAttribute(contract, typeof(DescriptionAttribute))!).Description;

    private static T? Attribute<T>(JsonPropertyInfo property)
        where T : Attribute => property.AttributeProvider!.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().SingleOrDefault();
}
