using System.Text.RegularExpressions;

namespace EligibilityEngine.Binding;

/// <summary>Everything in a text that has the look of a name or a citation.</summary>
internal static partial class Mentions
{
    public static IEnumerable<string> In(string text) => Token().Matches(text).Select(m => m.Value);

    [GeneratedRegex("[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
