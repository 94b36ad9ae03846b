using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>JSON as every format of the engine has it: indented, line feeds, text as it is, a line feed at the end.</summary>
internal static class JsonText
{
    /// <summary>Levels of a document before those of a condition, each of which is a map in a list.</summary>
    private const int ConditionsBegin = 16;

    /// <summary>How deep a document of ours lies at most.</summary>
    public const int MostLevels = (2 * Limits.Levels) + ConditionsBegin;

    private static readonly JsonSerializerOptions Tree = Options();

    /// <summary>The options of a format.</summary>
    /// <param name="words">How its enumerations are written.</param>
    public static JsonSerializerOptions Options(params IEnumerable<JsonConverter> words)
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            MaxDepth = MostLevels,
        };
        foreach (var word in words)
        {
            options.Converters.Add(word);
        }

        return options;
    }

    /// <summary>The options of a format that tells texts to people.</summary>
    /// <param name="language">The language of those texts; null for the rulebook's own.</param>
    /// <param name="words">How its enumerations are written.</param>
    public static JsonSerializerOptions OptionsIn(string? language, params IEnumerable<JsonConverter> words) => Options(words.Append(new ToldTextConverter(language)));

    /// <summary>An enumeration as words in small letters with hyphens.</summary>
    public static JsonConverter Words<T>()
        where T : struct, Enum => new JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    /// <summary>A whole document.</summary>
    public static string Of<T>(T contract, JsonTypeInfo<T> form) => JsonSerializer.Serialize(contract, form) + "\n";

    /// <summary>A whole document that is a tree.</summary>
    public static string Of(JsonObject tree) => tree.ToJsonString(Tree) + "\n";
}
