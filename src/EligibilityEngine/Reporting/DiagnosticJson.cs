namespace EligibilityEngine.Reporting;

/// <summary>Diagnostics as JSON. The same diagnostics give the same bytes.</summary>
public static class DiagnosticJson
{
    /// <summary>All diagnostics in one document, ending in a line break. Lines and columns are from 1, columns in UTF-16 code units.</summary>
    public static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return JsonText.Of(new DiagnosticsContract(diagnostics), ReportingForms.Instance.DiagnosticsContract);
    }
}
