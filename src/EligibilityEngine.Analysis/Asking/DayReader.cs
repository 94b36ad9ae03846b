using System.Globalization;
using System.Text.RegularExpressions;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>
/// Reads a day as people write it: <c>1996-01-10</c>, <c>10.01.1996</c>, <c>10 January 1996</c>, with the months of every language that has a book of phrases. A year comes first or
/// last, with four digits; with slashes the day and the month come in either order, so that only those are read of which one is certain. A year alone, and a month of a year, are read too.
/// </summary>
internal static partial class DayReader
{
    /// <summary>As many letters of a month are needed, and as many may follow what is known of it.</summary>
    private const int Least = 3;
    private const int Ending = 2;

    /// <summary>The first and the last day that is meant: of a year or a month of a year all of it. Null where none can be read; uncertain where the day and the month could be either.</summary>
    public static ((DateOnly First, DateOnly Last)? Days, bool IsUncertain) Read(string reply)
    {
        var words = Words().Matches(reply).Select(m => m.Value).Where(w => !Filling().IsMatch(w)).ToList();
        var numbers = words.Where(w => char.IsAsciiDigit(w[0])).ToList();
        var names = words.Where(w => !char.IsAsciiDigit(w[0])).ToList();
        var years = numbers.Where(n => n.Length == 4).ToList();
        if (years.Count != 1 || names.Count > 1 || numbers.Exists(n => n.Length is 3 or > 4) || Rest().IsMatch(Words().Replace(reply, "")))
        {
            return default;
        }

        var year = Number(years[0]);
        var others = numbers.Where(n => n.Length < 4).Select(Number).ToList();
        return (names.Count == 1 ? Month(names[0]) : null, others) switch
        {
            ({ } month, [var day]) => (Day(year, month, day), false),
            ({ } month, []) => (MonthOf(year, month), false),
            (null, []) when names.Count == 0 && year >= 1 => ((new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), false),
            (null, [var month]) when names.Count == 0 && month is >= 1 and <= 12 => (MonthOf(year, month), false),
            (null, [var first, var second]) when names.Count == 0 => InNumbers(year, first, second, numbers[0].Length == 4, reply.Contains('/', StringComparison.Ordinal)),
            _ => default,
        };
    }

    private static ((DateOnly, DateOnly)?, bool) InNumbers(int year, int first, int second, bool isYearFirst, bool isSlashed)
    {
        if (isYearFirst)
        {
            return (Day(year, first, second), false);
        }

        var isUncertain = isSlashed && first <= 12 && second <= 12 && first != second;
        return isUncertain ? (null, true) : (Day(year, second, first) ?? (isSlashed ? Day(year, first, second) : null), false);
    }

    /// <summary>The month that a word begins like, in any language and case; null where several do or none.</summary>
    private static int? Month(string word)
    {
        var begun = PhraseBook.Languages.SelectMany(l => PhraseBook.In(l).Months.Select((m, i) => (Month: i + 1, Alike: Alike(ReplyWords.Plain(m), ReplyWords.Plain(word)))))
            .Where(m => m.Alike > 0).ToList();
        var best = begun.Where(m => m.Alike == begun.Max(b => b.Alike)).Select(m => m.Month).Distinct().ToList();
        return best.Count == 1 ? best[0] : null;
    }

    /// <summary>How many letters both begin with; 0 for too few, or where the word goes on otherwise than by an ending.</summary>
    private static int Alike(string month, string word)
    {
        var common = month.Zip(word, (a, b) => a == b).TakeWhile(same => same).Count();
        return common >= Math.Min(Least, month.Length - 1) && word.Length - common <= Ending ? common : 0;
    }

    private static (DateOnly, DateOnly)? Day(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var one ? (one, one) : null;

    private static (DateOnly, DateOnly)? MonthOf(int year, int month) =>
        year >= 1 ? (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month))) : null;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[0-9]+|\p{L}+")]
    private static partial Regex Words();

    /// <summary>What stands around numbers in dates and says nothing.</summary>
    [GeneratedRegex("^(of|the|st|nd|rd|th|г|год|года|ж|жыл|жылғы|жылы)$", RegexOptions.IgnoreCase)]
    private static partial Regex Filling();

    [GeneratedRegex(@"[^\s.,/\-]")]
    private static partial Regex Rest();
}
