using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Evaluation;

/// <summary>Binds a case to a rulebook: every misspelt name and wrong value is reported at once.</summary>
internal sealed class CaseBinder(Rulebook rulebook, DiagnosticBag bag)
{
    public BoundCase? Bind(Case @case)
    {
        @case = new NeverSpread(rulebook).Spread(new SeveralSpread(rulebook, bag).Spread(@case));
        var given = new FactHistory?[rulebook.Facts.Length];
        foreach (var fact in @case.Facts)
        {
            if (rulebook.FindFact(fact.Name) is { } known)
            {
                given[known.Index] = BindFact(known, fact);
            }
            else if (!bag.IsFull(fact.Place?.Path ?? ""))
            {
                bag.Add(UnknownName.Of(rulebook, fact.Place, fact.Name));
            }
        }

        return bag.HasErrors ? null : new BoundCase(rulebook, @case, [.. given]);
    }

    private FactHistory BindFact(Fact fact, GivenFact given)
    {
        var isNotKnown = IsNotKnown(fact, given);
        if (isNotKnown && given.History.IsEmpty)
        {
            return FactHistory.NotKnown;
        }

        var otherwise = !isNotKnown && given.Otherwise is { } written ? Parse(fact, written, given.ValuePlace, given.Places) : null;
        var periods = ImmutableArray.CreateBuilder<FactPeriod>();
        foreach (var period in given.History)
        {
            if (BindPeriod(fact, period) is not { } bound)
            {
                continue;
            }

            var before = periods.Where(p => p.Overlaps(bound) && p.Left != bound.Left).ToList();
            periods.Add(bound);
            if (before.Count > 0 && !AgreeOnEveryDay(before, bound, periods))
            {
                bag.Add(Mistake.PeriodsContradict(period.Place, fact.Id));
            }
        }

        return new FactHistory(periods.ToImmutable(), otherwise ?? FactValue.Unknown) { IsNeverAssumed = isNotKnown };
    }

    /// <summary>Whether something is left on each day of a period, all others taken together.</summary>
    private static bool AgreeOnEveryDay(List<FactPeriod> others, FactPeriod period, IReadOnlyCollection<FactPeriod> all) => others.Select(o => o.From).Append(period.From)
        .Where(period.Contains)
        .All(day => !all.Where(p => p.Contains(day)).Aggregate(ValueSet.Everything, (left, p) => left.And(p.Left.Values)).IsEmpty);

    /// <summary>Whether it is said that nobody knows a fact, outside the periods of its history; but a choice may have a value of that name.</summary>
    public static bool IsNotKnown(Fact fact, GivenFact given) => given.IsNotKnown && !fact.Values.Any(v => v.Id == given.Otherwise);

    private FactPeriod? BindPeriod(Fact fact, GivenPeriod period)
    {
        var left = Parse(fact, period.Value, period.Place, period.Places);
        var (from, through) = (period.From ?? DateOnly.MinValue, period.Through ?? DateOnly.MaxValue);
        if (from > through)
        {
            bag.Add(Mistake.PeriodOfFactEndsBeforeItBegins(period.Place, fact.Id));
            return null;
        }

        return left is { } known ? new FactPeriod(known, from, through) : null;
    }

    /// <summary>Whether a list stands where one value does.</summary>
    private static bool IsListOfOne(Fact fact, string text) => text.Contains(',', StringComparison.Ordinal) && (fact.Type is FactType.YesNo or FactType.Choice || text.EndsWith(','));

    private Left? Parse(Fact fact, string text, TextPlace? at, ImmutableArray<TextPlace> places)
    {
        if (text == SeveralFact.NoneOfThem && rulebook.FindGroup(fact.Id) is not null)
        {
            return (Left)FactValue.Of(0);
        }

        var (left, mistake) = IsListOfOne(fact, text) ? (default, Mistake.ListOfOneValue(at, fact.Id)) : PartText.Parse(fact, text, at, places);
        if (mistake is not null)
        {
            bag.Add(mistake.OfCase());
        }

        return mistake is null ? left : null;
    }
}
