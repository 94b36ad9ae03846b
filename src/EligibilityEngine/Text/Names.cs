namespace EligibilityEngine.Text;

/// <summary>How ids are spelt.</summary>
internal static class Names
{
    public const string SmallPattern = "^[a-z0-9][a-z0-9-]*$";
    public const string WidePattern = "^[A-Za-z0-9][A-Za-z0-9._-]*$";
    public const int Longest = 100;

    public static bool IsSmall(string text) => IsSpelt(text, c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c), "-");

    public static bool IsWide(string text) => IsSpelt(text, char.IsAsciiLetterOrDigit, "-._");

    private static bool IsSpelt(string text, Func<char, bool> letter, string more) =>
        text.Length is > 0 and <= Longest && letter(text[0]) && text.All(c => letter(c) || more.Contains(c, StringComparison.Ordinal));
}
