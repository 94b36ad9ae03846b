using System.Text.Json;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>Diagnostics as JSON. The same diagnostics give the same bytes.</summary>
public static class DiagnosticJson
{
    /// <summary>The version of the format; it grows when a reader would have to change.</summary>
    public const int FormatVersion = 1;

    internal const string Format = "eligibility-diagnostics";

    /// <summary>All diagnostics in one document, ending in a line break. Lines and columns are from 1, columns in UTF-16 code units.</summary>
    public static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return JsonText.Write(Format, FormatVersion, json => json.WriteArray("diagnostics", diagnostics, d => Write(json, d)));
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.SeverityWord);
        json.WriteString("message", diagnostic.Message);
        json.WriteOptional("hint", diagnostic.Hint);
        if (diagnostic.Place is { } place)
        {
            WritePlace(json, place);
        }

        json.WriteArray("related", diagnostic.Related, r =>
        {
            json.WriteStartObject();
            json.WriteString("message", r.Message);
            WritePlace(json, r.Place);
            json.WriteEndObject();
        });
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
