using System.Globalization;
using System.Text.RegularExpressions;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>Days and numbers that are written as people write them, as the language has them.</summary>
internal static partial class Respelling
{
    /// <summary>Only such as cannot be read in two ways: with the year first, or with dots, as they are written in Kazakhstan.</summary>
    private static readonly string[] Days = ["d.M.yyyy", "yyyy.M.d", "yyyy/M/d", "yyyy-M-d", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy"];

    /// <summary>The day or number that was meant; null where it is none, or written well.</summary>
    public static string? Of(string written) =>
        Values.Day(written) is not null || Values.Number(written) is not null ? null
        : DateOnly.TryParseExact(written, Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? Values.OfDay(day)
        : Separated().IsMatch(written) && Values.Number(Separators().Replace(written, "")) is { } number ? Values.OfNumber(number)
        : null;

    [GeneratedRegex(@"^-?[0-9]{1,3}(([ ,_'\u00A0\u202F])[0-9]{3})(\2[0-9]{3})*$")]
    private static partial Regex Separated();

    [GeneratedRegex(@"[ ,_'\u00A0\u202F]")]
    private static partial Regex Separators();
}
