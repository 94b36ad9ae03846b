using System.Collections.Immutable;
using System.Globalization;

namespace EligibilityEngine.Analysis.Checking;

/// <summary>A text as its words, without regard to capitals. A hyphen or an apostrophe inside a word belongs to it.</summary>
internal static class Words
{
    public static ImmutableArray<(string Word, int Start)> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<(string, int)>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsLetter(text, at))
            {
                continue;
            }

            var start = at;
            while (at < text.Length && (IsLetter(text, at) || (IsJoint(text[at]) && at + 1 < text.Length && IsLetter(text, at + 1)) || (text[at] == '*' && at > start)))
            {
                at++;
            }

            words.Add((text[start..at].ToLowerInvariant(), start));
        }

        return words.ToImmutable();
    }

    private static bool IsLetter(string text, int at) => char.IsLetterOrDigit(text[at]) || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsJoint(char c) => c is '-' or '\u2010' or '\u2011' or '\'' or '\u2019';
}
