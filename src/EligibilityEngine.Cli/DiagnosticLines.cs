using EligibilityEngine.Diagnostics;

namespace EligibilityEngine.Cli;

/// <summary>Diagnostics on a screen: the text of the engine, with its parts in colours.</summary>
internal static class DiagnosticLines
{
    public static void Write(this Screen screen, IReadOnlyList<Diagnostic> diagnostics)
    {
        for (var i = 0; i < diagnostics.Count; i++)
        {
            if (i > 0)
            {
                screen.Line();
            }

            Write(screen, diagnostics[i]);
        }
    }

    private static void Write(Screen screen, Diagnostic diagnostic)
    {
        var lines = DiagnosticText.Of(diagnostic).TrimEnd('\n').Split('\n');
        WriteHead(screen, diagnostic, lines[0]);
        foreach (var line in lines.Skip(1))
        {
            var isUnderline = line.StartsWith("       | ", StringComparison.Ordinal);
            var isHint = line.StartsWith("  hint: ", StringComparison.Ordinal);
            screen.Write(line, isUnderline ? Styles.Underline : isHint ? Styles.Hint : Spectre.Console.Style.Plain);
            screen.Line();
        }
    }

    private static void WriteHead(Screen screen, Diagnostic diagnostic, string line)
    {
        var place = diagnostic.Place is { } p ? $"{p}: " : "";
        var message = line.Length - diagnostic.Message.Length;
        screen.Write(place, Styles.Strong);
        screen.Write(line[place.Length..message], diagnostic.Severity == Severity.Error ? Styles.Error : Styles.Warning);
        screen.Write(line[message..], Styles.Strong);
        screen.Line();
    }
}
