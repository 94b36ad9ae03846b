using EligibilityEngine.Reporting;
using Spectre.Console;

namespace EligibilityEngine.Cli;

/// <summary>How each kind of text looks on a terminal; only the sixteen colours that its user has chosen.</summary>
internal static class Styles
{
    public static Style Of(TextStyle style) => style switch
    {
        TextStyle.Heading => new Style(decoration: Decoration.Bold),
        TextStyle.Answer => new Style(Color.Green, decoration: Decoration.Bold),
        TextStyle.Name or TextStyle.Hint => new Style(Color.Teal),
        TextStyle.True or TextStyle.Good => new Style(Color.Green),
        TextStyle.False or TextStyle.Underline => new Style(Color.Red),
        TextStyle.Unknown => new Style(Color.Yellow),
        TextStyle.Aside => new Style(decoration: Decoration.Dim),
        TextStyle.Error => new Style(Color.Red, decoration: Decoration.Bold),
        TextStyle.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}
