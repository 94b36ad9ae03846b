using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>The tree of a document as JSON.</summary>
internal sealed record DocumentJson(string Format, int FormatVersion, string EngineVersion, ImmutableArray<Block> Blocks)
{
    public const string Name = "eligibility-document";
    public const int Version = 1;

    public static string Write(Document document) =>
        JsonSerializer.Serialize(new DocumentJson(Name, Version, Engine.Version, document.Blocks), typeof(DocumentJson), Relaxed.Context) + "\n";

    /// <summary>Text as it is. Apart, since it is made of what the generator makes first.</summary>
    private static class Relaxed
    {
        public static readonly DocumentContext Context = new(new JsonSerializerOptions(DocumentContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

/// <summary>How documents are serialized.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(Words<TextStyle>), typeof(Words<ItemsKind>), typeof(Words<ReferenceKind>)])]
[JsonSerializable(typeof(DocumentJson))]
internal sealed partial class DocumentContext : JsonSerializerContext
{
    /// <summary>Values of an enumeration as words.</summary>
    private sealed class Words<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower)
        where T : struct, Enum;
}
