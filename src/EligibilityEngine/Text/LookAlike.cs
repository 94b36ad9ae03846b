using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EligibilityEngine.Text;

/// <summary>
/// Characters that look like those of names and are others: letters of other alphabets, dashes, what cannot be seen (Unicode Technical Standard 39, as far
/// as keyboards and web pages bring them into names).
/// </summary>
internal static partial class LookAlike
{
    private const char FullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const string Odd = "сСаԁеһіјкқӏорԛѕуүұѵԝхьАВЕҺНІЈКҚМОӨРЅТҮҰУХЗαγικνορυϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧօսհոցյıɑɡℓ−⁄∕";
    private const string Plain = "cCadehijkklopqsyyyvwxbABEhHIJKKMOOPSTYYYX3ayikvopucjABEZHIKMNOPTYXouhngjiagl-//";

    /// <summary>Names the first such character in what a message quotes; null where there is none, and where the quoted word is written in other letters
    /// altogether.</summary>
    public static string? InQuotes(string message) => Quoted().Matches(message).Select(m => In(m.Groups[1].Value)).FirstOrDefault(hint => hint is not null);

    /// <summary>Names the first such character of a name that would be one without it.</summary>
    public static string? In(string name)
    {
        if (Ascii.IsValid(name) || !Ascii.IsValid(Read(name)))
        {
            return null;
        }

        var odd = name.First(c => !Ascii.IsValid(c));
        return Read(odd.ToString()) switch
        {
            "" => $"there is a character in it that cannot be seen, U+{(int)odd:X4}",
            [var c] when char.IsAsciiLetter(c) => $"`{odd}` is not a letter of the Latin alphabet, even if it looks like one",
            var sign => $"`{odd}` is not `{sign}`, even if it looks like it",
        };
    }

    /// <summary>A name as it looks.</summary>
    public static string Read(string name)
    {
        if (Ascii.IsValid(name))
        {
            return name;
        }

        var seen = new StringBuilder();
        foreach (var c in name)
        {
            var known = Odd.IndexOf(c, StringComparison.Ordinal);
            switch (char.GetUnicodeCategory(c))
            {
                case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark:
                    break;
                case UnicodeCategory.DashPunctuation:
                    seen.Append('-');
                    break;
                case UnicodeCategory.SpaceSeparator:
                    seen.Append(' ');
                    break;
                default:
                    seen.Append(known >= 0 ? Plain[known] : c is >= FullWidth and <= LastFullWidth ? (char)(c - FullWidth + '!') : c);
                    break;
            }
        }

        return seen.ToString();
    }

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Quoted();
}
