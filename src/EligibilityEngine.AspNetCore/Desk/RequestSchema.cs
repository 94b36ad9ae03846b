using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>The schema of a request, made from the contract by which it is read.</summary>
internal static class RequestSchema
{
    public static JsonObject Of(JsonTypeInfo form) => (JsonObject)form.Options.GetJsonSchemaAsNode(form.Type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described });

    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode node)
    {
        if (context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true) is not [DescriptionAttribute described])
        {
            return node;
        }

        // What may be anything is `true`, which has no place for words.
        var schema = node as JsonObject ?? [];
        schema.Insert(0, "description", described.Description);
        return schema;
    }
}
