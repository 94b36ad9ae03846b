using EligibilityEngine.Reporting;
using static EligibilityEngine.Schemas.Fields;
using Field = (string Key, string Meaning, System.Text.Json.Nodes.JsonObject Schema);

namespace EligibilityEngine.Schemas;

/// <summary>The schema of diagnostics as <see cref="DiagnosticJson"/> writes them.</summary>
internal static class DiagnosticsSchema
{
    private static IEnumerable<Field> Place =>
    [
        ("path", "The file.", Prose()),
        ("line", "The line, from 1.", Count(1)),
        ("column", "The column, from 1, in UTF-16 code units.", Count(1)),
        ("length", "How many UTF-16 code units it is long; it may run past the end of the line.", Count()),
    ];

    private static IEnumerable<Field> Mistake =>
    [
        ("code", "The stable code; it is never used for another mistake.", Json.Matching("^EE[0-9]{4}$")),
        ("severity", "Error or warning.", Word("error", "warning")),
        ("message", "What is wrong, in one sentence.", Prose()),
        ("hint?", "What to do about it.", Prose()),
    ];

    private static Field Related => ("related", "Other places that belong to the mistake.", Many("related"));

    public static string Write() => new FormatSchema(
        DiagnosticJson.Format,
        DiagnosticJson.FormatVersion,
        "Diagnostics",
        "The mistakes in a rulebook, a case or scenarios.")
    {
        Fields =
        [
            ("engineVersion", "The version of the engine that found them.", Prose()),
            ("diagnostics", "The mistakes.", Many("diagnostic")),
        ],
        Definitions =
        [
            ("diagnostic", Json.AnyOf(
                Json.Described("A mistake at a place in a text.", Record([.. Mistake, .. Place, Related])),
                Json.Described("A mistake without a place, such as a value that a program gives.", Record([.. Mistake, Related])))),
            ("related", Record([("message", "Why it belongs there.", Prose()), .. Place])),
        ],
    }.Write();
}
