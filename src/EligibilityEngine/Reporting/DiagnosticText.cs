using EligibilityEngine.Reporting;
using EligibilityEngine.Text;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine;

/// <summary>
/// Writes diagnostics for people: the place and the message, the line with the text pointed at, then the hint and the related places.
/// </summary>
public static class DiagnosticText
{
    private const int LongestExcerpt = 160;

    /// <summary>One diagnostic with its source line, ending in a line break.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    public static string Of(Diagnostic diagnostic) => Of([diagnostic]);

    /// <summary>All diagnostics, with an empty line between each two.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    public static string Of(IEnumerable<Diagnostic> diagnostics) => Report(diagnostics).ToText(int.MaxValue);

    /// <summary>All diagnostics as a document, whose lines are not meant to be wrapped.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    public static Document Report(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return new Document(diagnostics.Select(d => Block(d, Phrases.In(d.Language))));
    }

    private static Section Block(Diagnostic diagnostic, Phrases say) => Section(
        [.. Place(diagnostic.Place), .. say.Mistake(diagnostic.Severity, diagnostic.Code), new Run(diagnostic.Message, TextStyle.Heading)],
        [
            .. Shown(diagnostic.Place),
            .. diagnostic.Hint is { } hint ? [Line(say.Hint(hint))] : Enumerable.Empty<Block>(),
            .. diagnostic.Related.SelectMany(r => Shown(r.Place).Prepend(Line([.. Place(r.Place, TextStyle.Plain), new Run(r.Message)])))]);

    private static Prose Place(TextPlace? place, TextStyle style = TextStyle.Heading) =>
        place is null ? [] : [new Run(place.ToString(), style, new Reference(ReferenceKind.Place, place.ToString())), new Run(": ", style)];

    /// <summary>The line of a place; of a long one, what is around it.</summary>
    private static IEnumerable<Block> Shown(TextPlace? place)
    {
        if (place is null || place.Source.Text.Length == 0)
        {
            return [];
        }

        var line = place.Source.Line(place.Line);
        var from = Math.Max(0, place.Column - 1 - (LongestExcerpt / 2));
        var shown = line.Substring(from, Math.Min(LongestExcerpt, line.Length - from));
        var start = place.Column - 1 - from;
        return [new Excerpt(place.Line, shown, start, Math.Clamp(place.Length, 1, Math.Max(1, shown.Length - start)))];
    }
}
