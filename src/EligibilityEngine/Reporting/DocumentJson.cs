using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EligibilityEngine.Reporting;

/// <summary>The tree of a document as JSON. What is empty or usual is left out.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    UseStringEnumConverter = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Document))]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    public static string Write(Document document) => JsonSerializer.Serialize(document, typeof(Document), Relaxed.Context) + "\n";

    /// <summary>Text as it is. Apart, since it is made of what the generator makes first.</summary>
    private static class Relaxed
    {
        public static readonly DocumentJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
