using System.Text.Json.Nodes;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;
using static EligibilityEngine.Reporting.JsonTree;

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
        return JsonText.Of(Map(
            ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
            ("version", "2.1.0"),
            ("runs", List(Map(
                ("tool", Map(("driver", Map(
                    ("name", "EligibilityEngine"),
                    ("semanticVersion", Engine.Version),
                    ("rules", List(DiagnosticCodes.All.Select(Rule))))))),
                ("columnKind", "utf16CodeUnits"),
                ("results", List(diagnostics.Select(Result))))))));
    }

    private static JsonObject Rule(DiagnosticCode code) => Map(
        ("id", code.Code),
        ("shortDescription", Text(code.Description)),
        ("defaultConfiguration", Map(("level", Level(code.Severity)))));

    private static JsonObject Result(Diagnostic diagnostic) => Map(
        ("ruleId", diagnostic.Code),
        ("ruleIndex", DiagnosticCodes.All.Select(c => c.Code).ToList().IndexOf(diagnostic.Code)),
        ("level", Level(diagnostic.Severity)),
        ("message", Text(diagnostic.Hint is { } hint ? $"{diagnostic.Message}; {hint}" : diagnostic.Message)),
        ("locations", diagnostic.Place is { } place ? List(Location(place)) : List()),
        ("relatedLocations", diagnostic.Related.IsEmpty ? null : List(diagnostic.Related.Select(r => Location(r.Place, r.Message)))));

    private static JsonObject Location(TextPlace place, string? message = null) => Map(
        ("physicalLocation", Map(
            ("artifactLocation", Map(("uri", Uri(place.Path)))),
            ("region", Map(("startLine", place.Line), ("startColumn", place.Column), ("endColumn", EndColumn(place)))))),
        ("message", message is null ? null : Text(message)));

    private static JsonObject Text(string text) => Map(("text", text));

    /// <summary>The column after the last character on the first line of the place.</summary>
    private static int EndColumn(TextPlace place) =>
        Math.Max(place.Column, Math.Min(place.Column + place.Length, place.Source.Line(place.Line).Length + 1));

    /// <summary>A path from the root becomes a file URI; any other stays relative, since only the reader knows to what.</summary>
    private static string Uri(string path) => Path.IsPathRooted(path)
        ? new UriBuilder(System.Uri.UriSchemeFile, "") { Path = path }.Uri.AbsoluteUri
        : string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    private static string Level(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
