using System.Text;
using EligibilityEngine.Text;

namespace EligibilityEngine.Diagnostics;

/// <summary>Diagnostics as people read them: the place, the message, the line with the spot underlined, and a hint.</summary>
public static class DiagnosticText
{
    private const int WidestLine = 160;

    /// <summary>One diagnostic with its source line, ending in a line break.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var text = new StringBuilder();
        text.Append(diagnostic).Append('\n');
        AppendLine(text, diagnostic.Place);
        if (diagnostic.Hint is { } hint)
        {
            text.Append("  hint: ").Append(hint).Append('\n');
        }

        foreach (var related in diagnostic.Related)
        {
            text.Append("  ").Append(related.Place).Append(": ").Append(related.Message).Append('\n');
            AppendLine(text, related.Place);
        }

        return text.ToString();
    }

    /// <summary>All diagnostics, with an empty line between each two.</summary>
    public static string Of(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(Of));

    private static void AppendLine(StringBuilder text, TextPlace? place)
    {
        if (place is null || place.Source.Text.Length == 0)
        {
            return;
        }

        var line = place.Source.Line(place.Line);
        var from = Math.Max(0, place.Column - 1 - (WidestLine / 2));
        var shown = line.Substring(from, Math.Min(WidestLine, line.Length - from)).Replace('\t', ' ');
        var start = place.Column - 1 - from;
        var length = Math.Clamp(place.Length, 1, Math.Max(1, shown.Length - start));
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place.Line,6} | {shown}\n");
        text.Append("       | ").Append(' ', start).Append('^', length).Append('\n');
    }
}
