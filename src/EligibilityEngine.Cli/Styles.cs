using EligibilityEngine.Reporting;
using Spectre.Console;

namespace EligibilityEngine.Cli;

/// <summary>How each kind of text looks on a terminal; only the sixteen colours that its user has chosen.</summary>
internal static class Styles
{
    public static readonly Style Error = new(Color.Red, decoration: Decoration.Bold);
    public static readonly Style Warning = new(Color.Yellow, decoration: Decoration.Bold);
    public static readonly Style Underline = new(Color.Red);
    public static readonly Style Hint = new(Color.Teal);
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Good = new(Color.Green);

    public static Style Of(TextStyle style) => style switch
    {
        TextStyle.Heading => Strong,
        TextStyle.Answer => new Style(Color.Green, decoration: Decoration.Bold),
        TextStyle.Name => new Style(Color.Teal),
        TextStyle.True => Good,
        TextStyle.False => new Style(Color.Red),
        TextStyle.Unknown => new Style(Color.Yellow),
        TextStyle.Aside => new Style(decoration: Decoration.Dim),
        _ => Style.Plain,
    };
}
