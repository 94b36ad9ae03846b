using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>How something turned out, in words.</summary>
internal static class RegionWording
{
    public static string Say(AddedFact added, string? language) => added switch
    {
        { Fact: { Reading: not null } reading } => Clause(reading, added.Values, language),
        { Fact: { } fact } => Say(fact, added.Values, language),
        { Event: { } e } => (added.Example.Code != 0 ? "this had come: " : "this had not yet come: ") + Wording.Lower(e.Title.In(language)),
        _ => added.Statement!.Citation + (added.Example.Code != 0 ? " had been published" : " had not been published"),
    };

    /// <summary>Values of a fact or reading, as a clause of its own.</summary>
    public static string Clause(Fact fact, ValueSet values, string? language) => fact switch
    {
        { Reading: not null } => string.Join(", or ", values.Codes.Select(c => fact.Values[(int)c].Says.In(language))),
        { Type: FactType.YesNo } when values.Intervals is [(0, 1)] => "either way",
        _ => "the person " + Say(fact, values, language),
    };

    /// <summary>Values of a fact, after "the person ...".</summary>
    public static string Say(Fact fact, ValueSet values, string? language) => fact.Type switch
    {
        FactType.YesNo => fact.Say(FactValue.Of(values.Intervals[0].Low), language),
        FactType.Choice => string.Join(" or ", values.Codes.Select(c => fact.Say(FactValue.Of(c), language))),
        _ => Fill(fact, string.Join(" or ", values.Intervals.Select(i => Range(fact, i))), language),
    };

    private static string Fill(Fact fact, string value, string? language) =>
        fact.Says?.In(language).Replace("{value}", value, StringComparison.Ordinal)
        ?? $"has {Wording.Lower(fact.Title.In(language))} {value}";

    private static string Range(Fact fact, Interval interval)
    {
        var isDate = fact.Type == FactType.Date;
        var (least, greatest) = isDate ? (0L, DateOnly.MaxValue.DayNumber) : (fact.Minimum ?? -Limits.Number, fact.Maximum ?? Limits.Number);
        var (low, high) = (Value(fact, interval.Low), Value(fact, interval.High));
        return (interval.Low <= least, interval.High >= greatest) switch
        {
            (true, true) => "any value",
            (true, false) => isDate ? $"{high} or earlier" : $"{high} or less",
            (false, true) => isDate ? $"{low} or later" : $"{low} or more",
            _ => interval.Low == interval.High ? low : $"{low} to {high}",
        };
    }

    private static string Value(Fact fact, long code) => fact.Type == FactType.Date
        ? FactValues.LongDay(DateOnly.FromDayNumber((int)Math.Clamp(code, 0, DateOnly.MaxValue.DayNumber)))
        : Values.OfNumber(code);
}
