using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.Schemas;

namespace EligibilityEngine.Mcp;

/// <summary>The schemas of tools, made from the contracts by which calls are read and answers are written.</summary>
internal static class ToolSchema
{
    private const string Definitions = "definitions";

    private static readonly Lazy<JsonObject> Case = new(() => (JsonObject)JsonNode.Parse(RulebookSchemas.Case())!);

    /// <summary>The arguments of a tool.</summary>
    public static JsonElement OfArguments(JsonTypeInfo form)
    {
        var schema = RequestSchema.Of(form);
        var properties = (JsonObject)schema["properties"]!;
        if (properties.ContainsKey("case"))
        {
            var ofCase = (JsonObject)Case.Value.DeepClone();
            ofCase.Remove("$schema");
            schema[Definitions] = ofCase[Definitions]?.DeepClone();
            ofCase.Remove(Definitions);

            // In a file a case has a name; here it needs none.
            (ofCase["required"] as JsonArray)?.RemoveAll(r => (string?)r == "case");
            ofCase["description"] = properties["case"]!["description"]?.DeepClone();
            properties["case"] = ofCase;
        }

        properties[LawTool.Rulebook] = new JsonObject { ["type"] = "string", ["description"] = "The name of the rulebook, where several are served; without it, the usual one." };
        schema["type"] = "object";
        return Parsed(schema.ToJsonString());
    }

    /// <summary>A schema as it is sent.</summary>
    public static JsonElement Parsed(string schema) => JsonSerializer.Deserialize(schema, McpForms.Instance.JsonElement);
}
