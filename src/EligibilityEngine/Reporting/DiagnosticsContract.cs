using System.ComponentModel;
using System.Text.Json.Serialization;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>Writes a mistake as it stands in the document that <see cref="DiagnosticJson"/> gives.</summary>
public sealed class DiagnosticConverter() : DocumentConverter<Diagnostic>(d => JsonText.Of(DiagnosticContract.Of(d), ReportingForms.Instance.DiagnosticContract));

[Description("The mistakes in a rulebook, a case or scenarios.")]
internal sealed class DiagnosticsContract : Contract
{
    public const string Name = "eligibility-diagnostics";

    private readonly IEnumerable<Diagnostic> _diagnostics;

    internal DiagnosticsContract(IEnumerable<Diagnostic> diagnostics)
        : base(Name) => _diagnostics = diagnostics;

    [Description("The mistakes.")]
    public IEnumerable<DiagnosticContract> Diagnostics => _diagnostics.Select(DiagnosticContract.Of);
}

/// <summary>A mistake.</summary>
[JsonDerivedType(typeof(PlacedDiagnosticContract)), JsonDerivedType(typeof(UnplacedDiagnosticContract))]
internal abstract class DiagnosticContract
{
    private readonly Diagnostic _diagnostic;

    private protected DiagnosticContract(Diagnostic diagnostic) => _diagnostic = diagnostic;

    [JsonPropertyOrder(-4), Description("The stable code; it is never used for another mistake."), Narrowed(Pattern = "^EE[0-9]{4}$")]
    public string Code => _diagnostic.Code;

    [JsonPropertyOrder(-3), Description("Error or warning.")]
    public Severity Severity => _diagnostic.Severity;

    [JsonPropertyOrder(-2), Description("What is wrong, in one sentence.")]
    public string Message => _diagnostic.Message;

    [JsonPropertyOrder(-1), Description("What to do about it.")]
    public string? Hint => _diagnostic.Hint;

    [JsonPropertyOrder(1), Description("Other places that belong to the mistake.")]
    public IEnumerable<RelatedContract> Related => _diagnostic.Related.Select(r => new RelatedContract(r));

    public static DiagnosticContract Of(Diagnostic diagnostic) =>
        diagnostic.Place is { } place ? new PlacedDiagnosticContract(diagnostic, place) : new UnplacedDiagnosticContract(diagnostic);
}

/// <summary>A mistake at a place in a text.</summary>
internal sealed class PlacedDiagnosticContract : DiagnosticContract
{
    private readonly TextPlace _place;

    internal PlacedDiagnosticContract(Diagnostic diagnostic, TextPlace place)
        : base(diagnostic) => _place = place;

    [Description("The file.")]
    public string Path => _place.Path;

    [Description("The line, from 1."), Narrowed(Least = 1)]
    public int Line => _place.Line;

    [Description("The column, from 1, in UTF-16 code units."), Narrowed(Least = 1)]
    public int Column => _place.Column;

    [Description("How many UTF-16 code units it is long; it may run past the end of the line.")]
    public int Length => _place.Length;
}

/// <summary>A mistake without a place, such as a value that a program gives.</summary>
internal sealed class UnplacedDiagnosticContract : DiagnosticContract
{
    internal UnplacedDiagnosticContract(Diagnostic diagnostic)
        : base(diagnostic)
    {
    }
}

/// <summary>Another place that belongs to a mistake.</summary>
internal readonly struct RelatedContract(RelatedPlace related)
{
    [Description("Why it belongs there.")]
    public string Message => related.Message;

    [Description("The file.")]
    public string Path => related.Place.Path;

    [Description("The line, from 1."), Narrowed(Least = 1)]
    public int Line => related.Place.Line;

    [Description("The column, from 1, in UTF-16 code units."), Narrowed(Least = 1)]
    public int Column => related.Place.Column;

    [Description("How many UTF-16 code units it is long; it may run past the end of the line.")]
    public int Length => related.Place.Length;
}
