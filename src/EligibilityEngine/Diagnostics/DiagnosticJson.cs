using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EligibilityEngine;

/// <summary>Diagnostics as JSON. The same diagnostics give the same bytes.</summary>
public static class DiagnosticJson
{
    /// <summary>The version of the format; it grows when a reader would have to change.</summary>
    public const int FormatVersion = 1;

    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All diagnostics in one document, ending in a line break. Lines and columns are from 1, columns in UTF-16 code units.</summary>
    public static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return Document(json =>
        {
            json.WriteString("format", "eligibility-diagnostics");
            json.WriteNumber("formatVersion", FormatVersion);
            json.WriteString("engineVersion", Engine.Version);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
            {
                Write(json, diagnostic);
            }

            json.WriteEndArray();
        });
    }

    /// <summary>A document whose properties <paramref name="write"/> writes.</summary>
    internal static string Document(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.SeverityWord);
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Hint is { } hint)
        {
            json.WriteString("hint", hint);
        }

        if (diagnostic.Place is { } place)
        {
            WritePlace(json, place);
        }

        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            WritePlace(json, related.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, TextPlace place)
    {
        json.WriteString("path", place.Path);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("length", place.Length);
    }
}
