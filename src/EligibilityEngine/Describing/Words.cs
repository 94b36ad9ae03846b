using System.Globalization;
using System.Text;

namespace EligibilityEngine.Describing;

/// <summary>Texts as words to search: without regard to capitals and accents; ё is е.</summary>
internal static class Words
{
    /// <summary>The words of a text, as they are compared, with where each stands.</summary>
    public static IEnumerable<(string Word, int Start, int Length)> Of(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isPart = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark);
            if (isPart && start < 0)
            {
                start = i;
            }
            else if (!isPart && start >= 0)
            {
                yield return (Plain(text.AsSpan(start, i - start)), start, i - start);
                start = -1;
            }
        }
    }

    private static string Plain(ReadOnlySpan<char> word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                var small = char.ToLowerInvariant(c);
                plain.Append(small == 'ё' ? 'е' : small);
            }
        }

        return plain.ToString();
    }
}
