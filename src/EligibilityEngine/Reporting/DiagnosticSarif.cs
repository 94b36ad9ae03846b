using System.Text.Json;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>
/// Diagnostics in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS, 2020), which code-review tools show beside the line.
/// Every code is described, whether it was reported or not. The same diagnostics give the same bytes.
/// </summary>
public static class DiagnosticSarif
{
    /// <summary>All diagnostics as one run, ending in a line break.</summary>
    public static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return JsonText.Write(json =>
        {
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var diagnostic in diagnostics)
            {
                WriteResult(json, diagnostic);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "EligibilityEngine");
        json.WriteString("semanticVersion", Engine.Version);
        json.WriteStartArray("rules");
        foreach (var code in DiagnosticCodes.All)
        {
            json.WriteStartObject();
            json.WriteString("id", code.Code);
            WriteText(json, "shortDescription", code.Description);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(code.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", DiagnosticCodes.All.Select(c => c.Code).ToList().IndexOf(diagnostic.Code));
        json.WriteString("level", Level(diagnostic.Severity));
        WriteText(json, "message", diagnostic.Hint is { } hint ? $"{diagnostic.Message}; {hint}" : diagnostic.Message);
        json.WriteStartArray("locations");
        if (diagnostic.Place is { } place)
        {
            WriteLocation(json, place, null);
        }

        json.WriteEndArray();
        if (diagnostic.Related.Length > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in diagnostic.Related)
            {
                WriteLocation(json, related.Place, related.Message);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, TextPlace place, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(place.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endColumn", EndColumn(place));
        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null)
        {
            WriteText(json, "message", message);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>The column after the last character on the first line of the place.</summary>
    private static int EndColumn(TextPlace place) =>
        Math.Max(place.Column, Math.Min(place.Column + place.Length, place.Source.Line(place.Line).Length + 1));

    /// <summary>A path from the root becomes a file URI; any other stays relative, since only the reader knows to what.</summary>
    private static string Uri(string path) => Path.IsPathRooted(path)
        ? new UriBuilder(System.Uri.UriSchemeFile, "") { Path = path }.Uri.AbsoluteUri
        : string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    private static string Level(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
