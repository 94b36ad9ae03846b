using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>Diagnostics as editors show them.</summary>
internal static class Told
{
    private const int Unnecessary = 1;

    /// <summary>What nothing uses.</summary>
    private static readonly string[] Unused = ["EE3004", "EE3007", "EE3008"];

    /// <param name="diagnostic">The diagnostic, which has a place.</param>
    /// <param name="uriOf">The address of a path.</param>
    /// <param name="codes">The page that explains the codes, or null.</param>
    /// <param name="say">The language.</param>
    public static EditorDiagnostic Of(Diagnostic diagnostic, Func<string, string> uriOf, string? codes, Phrases say) => In(diagnostic.In(say.Language), uriOf, codes, say);

    private static EditorDiagnostic In(Diagnostic diagnostic, Func<string, string> uriOf, string? codes, Phrases say) => new()
    {
        Range = RangeOf(diagnostic.Place!),
        Severity = diagnostic.Severity == Diagnostics.Severity.Error ? 1 : 2,
        Code = diagnostic.Code,
        CodeDescription = codes is null ? null : new CodeDescription($"{codes}#{diagnostic.Code}"),
        Message = diagnostic.Hint is { } hint ? $"{diagnostic.Message}\n{say.Hint(hint)}" : diagnostic.Message,
        Tags = Unused.Contains(diagnostic.Code) ? [Unnecessary] : null,
        RelatedInformation = diagnostic.Related.IsEmpty ? null : [.. diagnostic.Related.Select(r => new RelatedInformation(new Location(uriOf(r.Place.Path), RangeOf(r.Place)), r.Message))],
    };

    /// <summary>No more than the first line, and at least a character where there is one.</summary>
    public static TextRange RangeOf(TextPlace place)
    {
        var line = place.Source.Line(place.Line).Length;
        var column = Math.Min(place.Column - 1, line);
        return new TextRange(new Position(place.Line - 1, column), new Position(place.Line - 1, Math.Min(column + Math.Max(1, place.Length), line)));
    }
}
