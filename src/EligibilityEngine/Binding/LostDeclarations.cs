using System.Text.RegularExpressions;

namespace EligibilityEngine.Binding;

/// <summary>Finds, by their look alone, the names that a file declares although it is not valid YAML.</summary>
internal static partial class LostDeclarations
{
    public static IEnumerable<string> In(string text) => Declaration().Matches(text).Select(m => m.Groups["name"].Value.Trim('"', '\''));

    [GeneratedRegex(@"^[ \t]*(?:-[ \t]+)?(?:\{[ \t]*)?(?:(?:fact|definition|question|reading|event|provision|constraint|property|contradiction|source|rulebook):[ \t]*(?<name>[^\s,}#]+)|(?<name>[A-Za-z0-9][A-Za-z0-9._-]*):)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
