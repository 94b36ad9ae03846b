using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Evaluation;

/// <summary>Spreads what a case says of a fact of several values over the yes-no facts that are its values. What is said of one value by its own name holds for it, whatever is said of the whole.</summary>
internal sealed class SeveralSpread(Rulebook rulebook, DiagnosticBag bag)
{
    public Case Spread(Case @case)
    {
        if (rulebook.SeveralFacts.IsEmpty || !@case.Facts.Any(f => rulebook.FindSeveral(f.Name) is not null))
        {
            return @case;
        }

        var own = @case.Facts.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return @case with { Facts = [.. @case.Facts.SelectMany(f => rulebook.FindSeveral(f.Name) is { } several ? Spread(several, f).Where(v => !own.Contains(v.Name)) : [f])] };
    }

    private IEnumerable<GivenFact> Spread(SeveralFact several, GivenFact given)
    {
        var periods = given.History.Select(p => (Period: p, Said: Read(several, p))).ToList();
        var otherwise = given.Otherwise is { } text ? Read(several, text, given.ValuePlace ?? given.Place) : [.. several.Values.Select(_ => SaidOfValue.Nothing)];
        return otherwise.IsDefault || periods.Exists(p => p.Said.IsDefault) ? []
            : several.Values.Select((value, i) => Of(value, given, [.. periods.Select(p => (p.Period, p.Said[i]))], otherwise[i])).OfType<GivenFact>();
    }

    /// <summary>What is said of one value; null for nothing. Where a period leaves it open, what holds otherwise does not hold there: it is said of the days around.</summary>
    private static GivenFact? Of(Fact value, GivenFact given, ImmutableArray<(GivenPeriod Period, SaidOfValue Said)> periods, SaidOfValue otherwise)
    {
        var known = periods.Where(p => IsKnown(p.Said)).Select(p => p.Period with { Value = SeveralText.OfYesNo(p.Said)! });
        var isPartlyOpen = periods.Any(p => !IsKnown(p.Said));
        ImmutableArray<GivenPeriod> history = isPartlyOpen && IsKnown(otherwise) ? [.. known, .. Around(periods.Select(p => p.Period), SeveralText.OfYesNo(otherwise)!)] : [.. known];
        var rest = isPartlyOpen || (!history.IsEmpty && !IsKnown(otherwise)) ? null : SeveralText.OfYesNo(otherwise);
        return history.IsEmpty && rest is null ? null : new GivenFact(value.Id) { History = history, Otherwise = rest, Place = given.Place, ValuePlace = given.ValuePlace };
    }

    private ImmutableArray<SaidOfValue> Read(SeveralFact several, GivenPeriod period)
    {
        if (period.From <= period.Through || period.From is null || period.Through is null)
        {
            return Read(several, period.Value, period.Place);
        }

        bag.Add(Mistake.PeriodOfFactEndsBeforeItBegins(period.Place, several.Id));
        return default;
    }

    private ImmutableArray<SaidOfValue> Read(SeveralFact several, string text, TextPlace? at)
    {
        var (said, mistake) = SeveralText.Parse(several, text, at);
        if (mistake is not null)
        {
            bag.Add(mistake.OfCase());
        }

        return mistake is null ? said : default;
    }

    /// <summary>The days outside of all periods, with a value.</summary>
    private static IEnumerable<GivenPeriod> Around(IEnumerable<GivenPeriod> periods, string value)
    {
        DateOnly? next = DateOnly.MinValue;
        foreach (var period in periods.OrderBy(p => p.From ?? DateOnly.MinValue))
        {
            if (next is { } from && period.From is { } begin && from < begin)
            {
                yield return new GivenPeriod(value, from == DateOnly.MinValue ? null : from, begin.AddDays(-1));
            }

            next = next is null || period.Through is null || period.Through == DateOnly.MaxValue ? null : Later(next.Value, period.Through.Value.AddDays(1));
        }

        if (next is { } last)
        {
            yield return new GivenPeriod(value, last, null);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static bool IsKnown(SaidOfValue said) => said is SaidOfValue.Yes or SaidOfValue.No;
}
