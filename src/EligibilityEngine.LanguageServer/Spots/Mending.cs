using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Spots;

/// <summary>
/// What can be read of a text that is no YAML just now: the line at which the parser stumbles is passed over, or the one before it, until the rest can be read.
/// Everything else keeps its place.
/// </summary>
internal static class Mending
{
    /// <summary>Lines that are passed over at most.</summary>
    private const int Most = 8;

    public static SyntaxNode? Root(SourceText source)
    {
        var text = source.Text.Replace('\t', ' ').ToCharArray();
        for (var passed = 0; passed <= Most; passed++)
        {
            var bag = new DiagnosticBag();
            var tried = new SourceText(source.Path, new string(text));
            var file = YamlReader.Read(tried, bag);
            if (file.Root is not null || bag.Sorted().FirstOrDefault(d => d.Code == "EE1001") is not { Place: { } place })
            {
                return file.Root;
            }

            if (!PassOver(text, tried, place.Line))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Blanks the last line, down to a given one, that has something in it; false where there is none.</summary>
    private static bool PassOver(char[] text, SourceText source, int line)
    {
        while (line > 0 && string.IsNullOrWhiteSpace(source.Line(line)))
        {
            line--;
        }

        if (line > 0)
        {
            text.AsSpan(source.PlaceAt(line, 1, 0).Start, source.Line(line).Length).Fill(' ');
        }

        return line > 0;
    }
}
