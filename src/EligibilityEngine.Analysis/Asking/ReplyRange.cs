using System.Text.RegularExpressions;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>Reads what people reply who know something only in part: <c>20-24</c>, <c>20..</c>, <c>1996</c>, <c>March 1996 - May 1996</c>.</summary>
internal static partial class ReplyRange
{
    /// <summary>Two whole numbers, or one and an open end, as it is written in a case: <c>20..24</c>; null where it is none of these.</summary>
    public static string? OfNumbers(string reply) =>
        Numbers().Match(reply) is { Success: true } ends ? $"{ends.Groups["first"]}{PartText.To}{ends.Groups["last"]}" : null;

    /// <summary>The days from one to another, of which each may be a whole month or year; nothing where they cannot be read. Uncertain where a day and its month could be either.</summary>
    public static (Left? Left, bool IsUncertain) OfDays(string reply)
    {
        if (!reply.Contains(PartText.To, StringComparison.Ordinal) && DayReader.Read(reply) is var (days, isUncertain) && (days is not null || isUncertain))
        {
            return (days is var (first, last) ? Between(first, last) : (Left?)null, isUncertain);
        }

        if (Days().Match(reply) is not { Success: true } ends)
        {
            return default;
        }

        var (from, through) = (End(ends, "first"), End(ends, "last"));
        return from.IsUncertain || through.IsUncertain ? (null, true)
            : from.Days is { First: var low } && through.Days is { Last: var high } && low <= high ? ((Left?)Between(low, high), false)
            : (null, false);
    }

    private static ((DateOnly First, DateOnly Last)? Days, bool IsUncertain) End(Match ends, string name) =>
        ends.Groups[name].Value is { Length: > 0 } end ? DayReader.Read(end) : ((DateOnly.MinValue, DateOnly.MaxValue), false);

    private static Left Between(DateOnly first, DateOnly last) =>
        first == last ? FactValue.Of(first) : new Left(FactValue.Unknown, ValueSet.Range(first.DayNumber, last.DayNumber));

    [GeneratedRegex(@"^((?<first>[0-9]{1,3})\s*([-–—]|\.\.)\s*(?<last>[0-9]{1,3})|(?<first>[0-9]{1,3})\s*\.\.|\.\.\s*(?<last>[0-9]{1,3}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    /// <summary>Two days with dots or a dash between them, which is no part of a day; or two years.</summary>
    [GeneratedRegex(@"^((?<first>[0-9]{4})-(?<last>[0-9]{4})|(?<first>[^–—]*?)(\.\.|\s*[–—]\s*|\s+-\s+)(?<last>[^–—]*))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Days();
}
