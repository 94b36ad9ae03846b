using System.Buffers;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>
/// Texts of rulebooks, cases and command lines as they may be sent to a reader: no character that would steer a terminal or turn round what follows it.
/// </summary>
internal static class Printable
{
    private const char Instead = '\uFFFD';

    private static readonly SearchValues<char> Refused = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(IsRefused)]);

    /// <summary>The text with a blank for what only parts lines and words, and a mark for every other such character; as long as it was.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Refused) < 0)
        {
            return text;
        }

        return string.Create(text.Length, text, (shown, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                shown[i] = from[i] is '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' ? ' ' : IsRefused(from[i]) ? Instead : from[i];
            }
        });
    }

    private static bool IsRefused(char character) => Controls.Is(character) || character is '\u2028' or '\u2029';
}
