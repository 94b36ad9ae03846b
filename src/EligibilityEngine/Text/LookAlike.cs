using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Text;

/// <summary>
/// Characters that look like those of names and are others: letters of other alphabets, dashes, what cannot be seen (Unicode Technical Standard 39, as far
/// as keyboards and web pages bring them into names).
/// </summary>
internal static partial class LookAlike
{
    private const string Book = "mistakes/";
    private const int FullWidth = 0xFF01;
    private const int LastFullWidth = 0xFF5E;

    /// <summary>In the order of the mathematical alphabets.</summary>
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Odd = "сСаԁеһіјкқӏорԛѕуүұѵԝхьАВЕҺНІЈКҚМОӨРЅТҮҰУХЗαγικνορυϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧօսհոցյıɑɡℓ−⁄∕";
    private const string Plain = "cCadehijkklopqsyyyvwxbABEhHIJKKMOOPSTYYYX3ayikvopucjABEZHIKMNOPTYXouhngjiagl-//";

    /// <summary>A hint, and beside it the character that only looks like one of a name, where the message quotes one between backticks.</summary>
    public static Words? Beside(Words? hint, Words message)
    {
        var odd = Quoted().Matches(message.ToString()).Select(m => In(m.Groups[1].Value)).FirstOrDefault(found => found is not null);
        return odd is null || hint is null ? hint ?? odd : hint.ToString().Contains(odd.ToString(), StringComparison.Ordinal) ? hint : Beside(hint, odd, hint.ToString().EndsWith('?'));
    }

    /// <summary>Two hints, of which the first may be a question.</summary>
    public static Words Beside(Words hint, Words odd, bool isQuestion) => Words.Of(Book + (isQuestion ? "QuestionAndHint" : "HintAndHint"), ("hint", hint), ("odd", odd));

    /// <summary>Names the first such character; null where there is none, and where a text is written in other letters altogether.</summary>
    public static Words? In(string name)
    {
        if (Ascii.IsValid(name))
        {
            return null;
        }

        var isForeign = !name.Any(char.IsAsciiLetterOrDigit) && Read(name) is var read && !Ascii.IsValid(read);
        return (isForeign ? name.EnumerateRunes().Where(IsUnseen) : name.Split(' ').SelectMany(OddOf)).Select(Name).FirstOrDefault();
    }

    /// <summary>Where the first such character stands; -1 where there is none.</summary>
    public static int IndexIn(string name) =>
        In(name) is { } hint ? Enumerable.Range(0, name.Length).First(i => Rune.TryGetRuneAt(name, i, out var rune) && !rune.IsAscii && Name(rune).Equals(hint)) : -1;

    /// <summary>A name as it looks.</summary>
    public static string Read(string name) => Ascii.IsValid(name) ? name : string.Concat(name.EnumerateRunes().Select(r => Read(r) ?? r.ToString()));

    /// <summary>The odd characters of a word, unless it is one of another language.</summary>
    private static IEnumerable<Rune> OddOf(string word) =>
        word.Any(char.IsAsciiLetter) || Ascii.IsValid(Read(word)) ? word.EnumerateRunes().Where(r => !r.IsAscii && Read(r) is not null) : word.EnumerateRunes().Where(IsUnseen);

    /// <summary>What a character looks like; null where it looks like itself alone.</summary>
    private static string? Read(Rune rune)
    {
        if (rune.IsAscii)
        {
            return rune.ToString();
        }

        var known = rune.IsBmp ? Odd.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
        return known >= 0 ? Plain[known].ToString() : Rune.GetUnicodeCategory(rune) switch
        {
            _ when IsUnseen(rune) => "",
            UnicodeCategory.NonSpacingMark => "",
            UnicodeCategory.DashPunctuation => "-",
            UnicodeCategory.SpaceSeparator => " ",
            UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => rune.Value is 0x2018 or 0x2019 or 0x201B ? "'" : "\"",
            _ => rune.Value switch
            {
                >= FullWidth and <= LastFullWidth => ((char)(rune.Value - FullWidth + '!')).ToString(),
                >= 0x1D400 and <= 0x1D6A3 => Letters[(rune.Value - 0x1D400) % Letters.Length].ToString(),
                >= 0x1D7CE and <= 0x1D7FF => ((char)('0' + ((rune.Value - 0x1D7CE) % 10))).ToString(),
                _ => null,
            },
        };
    }

    /// <summary>Whether nothing at all is seen of a character: formats, variation selectors, fillers.</summary>
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F);

    private static Words Name(Rune odd)
    {
        var code = $"U+{odd.Value:X4}";
        Words Say(string phrase, string? plain = "") => Words.Of(Book + phrase, ("odd", odd.ToString()), ("code", code), ("plain", plain ?? ""));
        return Read(odd) switch
        {
            "" when !IsUnseen(odd) => Say("BearsAMark"),
            "" => Say("CannotBeSeen"),
            " " => Say("UnusualSpace"),
            var plain when odd.Value is >= FullWidth and <= LastFullWidth => Say("FullWidth", plain),
            [var letter] when char.IsAsciiLetter(letter) && Script(odd) is { } script => Say($"{script}Letter", letter.ToString()),
            var plain => Say("LooksLike", plain),
        };
    }

    private static string? Script(Rune letter) => letter.Value switch
    {
        >= 0x0370 and <= 0x03FF => "Greek",
        >= 0x0400 and <= 0x052F => "Cyrillic",
        >= 0x0530 and <= 0x058F => "Armenian",
        _ => null,
    };

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Quoted();
}
