namespace EligibilityEngine.Text;

/// <summary>How ids are spelt.</summary>
internal static class Names
{
    public static readonly string SmallPattern = $"^[a-z0-9][a-z0-9-]{{0,{Limits.NameLength - 1}}}$";
    public static readonly string WidePattern = $"^[A-Za-z0-9][A-Za-z0-9._-]{{0,{Limits.NameLength - 1}}}$";

    /// <summary>The name of a fact, of one value of a fact of several, of a fact of a member of a group, or of what is said beside one of these.</summary>
    public static readonly string FactPattern = $"^[a-z0-9][a-z0-9-]{{0,{Limits.NameLength - 1}}}(\\x2f[a-z0-9][a-z0-9-]{{0,{Limits.NameLength - 1}}}){{0,3}}$";

    /// <summary>The name of a provision, or of a row of one that is a table.</summary>
    public static readonly string ProvisionPattern = $"{WidePattern[..^1]}(\\x2f[A-Za-z0-9._-]+)*$";

    public static bool IsSmall(string text) => IsSpelt(text, c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c), "-");

    public static bool IsWide(string text) => IsSpelt(text, char.IsAsciiLetterOrDigit, "-._");

    /// <summary>Whether a text is spelt as the name of a fact is, of one value of a fact of several, of a fact of a member of a group, or of what is said beside one of these.</summary>
    public static bool IsOfFact(string text) => text.Split('/') is { Length: <= 4 } parts && parts.All(IsWide);

    /// <summary>Whether a text is spelt as the code of a language is.</summary>
    public static bool IsLanguage(string text) => text.Length is 2 or 3 && text.All(char.IsAsciiLetterLower);

    private static bool IsSpelt(string text, Func<char, bool> letter, string more) =>
        text.Length is > 0 and <= Limits.NameLength && letter(text[0]) && text.All(c => letter(c) || more.Contains(c, StringComparison.Ordinal));
}
