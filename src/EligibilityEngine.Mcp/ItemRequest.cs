using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Mcp;

/// <summary>What is asked about a rulebook itself.</summary>
internal abstract record ItemRequest
{
    [Description("The language of the answer, such as `ru`; without it, the rulebook's own.")]
    public string? Language { get; init; }
}

/// <summary>Words to look for.</summary>
internal sealed record SearchRequest : ItemRequest
{
    [Description("Words or beginnings of words, all of which occur in what is looked for.")]
    public required string Words { get; init; }
}

/// <summary>One name.</summary>
internal sealed record ShowRequest : ItemRequest
{
    [Description("The name as `search` and the other tools give it.")]
    public required string Name { get; init; }
}

/// <summary>How these requests are read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SearchRequest))]
[JsonSerializable(typeof(ShowRequest))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class McpForms : JsonSerializerContext
{
    public static McpForms Instance { get; } = new(Read());

    private static JsonSerializerOptions Read()
    {
        var options = JsonText.Options();
        options.RespectRequiredConstructorParameters = true;
        options.RespectNullableAnnotations = true;
        return options;
    }
}
