namespace EligibilityEngine.Text;

/// <summary>Characters that a terminal obeys instead of showing them, and those that turn the direction of what follows (Unicode, Bidi_Control).</summary>
internal static class Controls
{
    /// <summary>Where the first one stands; -1 where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="except">Those that may stand in it.</param>
    public static int In(string text, string except)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Is(text[i]) && !except.Contains(text[i], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    public static bool Is(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
