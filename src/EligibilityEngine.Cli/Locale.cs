namespace EligibilityEngine.Cli;

/// <summary>What the environment says of the characters that a terminal shows (POSIX, Environment Variables: the first of these that is set counts).</summary>
internal static class Locale
{
    private static readonly string[] Variables = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>Whether a locale is named whose characters are not those of UTF-8. Where none is named, nothing is known, and UTF-8 is usual.</summary>
    /// <param name="environment">The variables.</param>
    public static bool IsNotUtf8(Func<string, string?> environment) =>
        Variables.Select(environment).FirstOrDefault(v => !string.IsNullOrEmpty(v)) is { } locale
        && !locale.Contains("UTF-8", StringComparison.OrdinalIgnoreCase) && !locale.Contains("UTF8", StringComparison.OrdinalIgnoreCase);
}
