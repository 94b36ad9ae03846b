namespace EligibilityEngine.Analysis.Timelines.Drawing;

/// <summary>How wide a text is at most in a sans-serif font. Fonts differ and this one is not known, so that it errs on the wide side.</summary>
internal static class TextWidth
{
    public static double Of(string text, double size) => size * text.Sum(OfLetter);

    /// <summary>The text in lines that are not wider than some width, broken at spaces.</summary>
    public static IEnumerable<string> Wrap(string text, double size, double width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Of(longer, size) > width)
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        yield return line;
    }

    private static double OfLetter(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'f' or 't' or 'r' or 'I' or ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or '(' or ')' or '-' => 0.42,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.99,
        >= 'A' and <= 'Z' => 0.77,
        < '\u0080' => 0.64,
        < '\u0600' => 0.82,
        _ => 1.02,
    };
}
