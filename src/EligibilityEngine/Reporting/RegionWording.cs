using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>How something turned out, in words.</summary>
internal static class RegionWording
{
    public static string Say(AddedFact added, string? language) => added switch
    {
        { Fact: { Reading: not null } reading } => Clause(reading, added.Values, language),
        { Fact: { } fact, Than: { } than } => Compare(fact, than, added.Values, language),
        { Fact: { } fact } => Say(fact, added.Values, language, added.Range),
        { Event: { } e } => (added.HadCome ? "this had come: " : "this had not yet come: ") + Wording.Lower(e.Title.In(language)),
        _ => added.Statement!.Citation + (added.HadCome ? " had been published" : " had not been published"),
    };

    /// <summary>Values of a fact or reading, as a clause of its own.</summary>
    public static string Clause(Fact fact, ValueSet values, string? language) => fact switch
    {
        { Reading: not null } => string.Join(", or ", values.Codes.Select(c => fact.Values[(int)c].Says.In(language))),
        { Type: FactType.YesNo } when values.Intervals is [(0, 1)] => "either way",
        _ => "the person " + Say(fact, values, language),
    };

    /// <summary>Values of a fact, after "the person ...".</summary>
    public static string Say(Fact fact, ValueSet values, string? language, (long Low, long High)? range = null) => fact.Type switch
    {
        FactType.YesNo => fact.Say(FactValue.Of(values.Intervals[0].Low), language),
        FactType.Choice => string.Join(" or ", values.Codes.Select(c => fact.Say(FactValue.Of(c), language))),
        _ => Fill(fact, string.Join(" or ", values.Intervals.Select(i => Range(fact, i, range))), language),
    };

    /// <summary>By how much a fact is more than another, after "the person ...".</summary>
    private static string Compare(Fact fact, Fact than, ValueSet values, string? language)
    {
        var other = $"`{Wording.Lower(than.Title.In(language))}`";
        return Fill(fact, string.Join(" or ", values.Intervals.Select(i => fact.Type == FactType.Date ? Days(i, other) : Amount(i, other))), language);
    }

    private static string Days(Interval later, string other) => later switch
    {
        (0, 0) => $"the same day as {other}",
        (1, _) => $"a day after {other}",
        (_, -1) => $"a day before {other}",
        (0, _) => $"the day of {other} or later",
        (_, 0) => $"the day of {other} or earlier",
        _ => Amount(later, "the day of " + other),
    };

    private static string Amount(Interval more, string other) => more switch
    {
        (0, 0) => $"the same as {other}",
        (1, _) => $"more than {other}",
        (_, -1) => $"less than {other}",
        (0, _) => $"{other} or more",
        (_, 0) => $"{other} or less",
        var (low, high) when low == high => $"{other} and {Values.OfNumber(low)}",
        ( > 0, _) => $"{other} and {Values.OfNumber(more.Low)} more, or still more",
        (_, < 0) => $"{other} less {Values.OfNumber(-more.High)}, or still less",
        var (low, high) => $"{other} within {Values.OfNumber(low)} to {Values.OfNumber(high)}",
    };

    private static string Fill(Fact fact, string value, string? language) =>
        fact.Says?.In(language).Replace("{value}", value, StringComparison.Ordinal)
        ?? $"has {Wording.Lower(fact.Title.In(language))} {value}";

    private static string Range(Fact fact, Interval interval, (long Low, long High)? range)
    {
        var isDate = fact.Type == FactType.Date;
        var (least, greatest) = range ?? (isDate ? (0L, DateOnly.MaxValue.DayNumber) : (fact.Minimum ?? -Limits.Number, fact.Maximum ?? Limits.Number));
        var (low, high) = (Value(fact, interval.Low), Value(fact, interval.High));
        return (interval.Low <= least, interval.High >= greatest) switch
        {
            _ when interval.Low == interval.High => low,
            (true, true) => "any value",
            (true, false) => isDate ? $"{high} or earlier" : $"{high} or less",
            (false, true) => isDate ? $"{low} or later" : $"{low} or more",
            _ => $"{low} to {high}",
        };
    }

    private static string Value(Fact fact, long code) => fact.Type == FactType.Date
        ? FactValues.LongDay(DateOnly.FromDayNumber((int)Math.Clamp(code, 0, DateOnly.MaxValue.DayNumber)))
        : Values.OfNumber(code);
}
