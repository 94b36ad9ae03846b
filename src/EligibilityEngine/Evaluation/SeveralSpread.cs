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

    /// <summary>What is said of one value; null for nothing.</summary>
    private static GivenFact? Of(Fact value, GivenFact given, ImmutableArray<(GivenPeriod Period, SaidOfValue Said)> periods, SaidOfValue otherwise) =>
        SpreadHistory.Of(value.Id, given, [.. periods.Select(p => (p.Period, IsKnown(p.Said) ? SeveralText.OfYesNo(p.Said) : null))], SeveralText.OfYesNo(otherwise));

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

    private static bool IsKnown(SaidOfValue said) => said is SaidOfValue.Yes or SaidOfValue.No;
}
