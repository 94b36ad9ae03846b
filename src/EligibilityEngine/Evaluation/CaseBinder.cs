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
        @case = new SeveralSpread(rulebook, bag).Spread(@case);
        var given = new FactHistory?[rulebook.Facts.Length];
        foreach (var fact in @case.Facts)
        {
            if (rulebook.FindFact(fact.Name) is { } known)
            {
                given[known.Index] = BindFact(known, fact);
            }
            else if (!bag.IsFull(fact.Place?.Path ?? ""))
            {
                bag.Add(Mistake.UnknownFactOfCase(fact.Place, fact.Name, NearestName.Of(fact.Name, rulebook.Facts.Select(f => f.Id).Concat(rulebook.SeveralFacts.Select(f => f.Id)))));
            }
        }

        return bag.HasErrors ? null : new BoundCase(rulebook, @case, [.. given]);
    }

    private FactHistory BindFact(Fact fact, GivenFact given)
    {
        if (IsNotKnown(fact, given))
        {
            return FactHistory.NotKnown;
        }

        var otherwise = given.Otherwise is { } written ? Parse(fact, written, given.ValuePlace) : null;
        var periods = ImmutableArray.CreateBuilder<FactPeriod>();
        foreach (var period in given.History)
        {
            if (BindPeriod(fact, period) is not { } bound)
            {
                continue;
            }

            if (periods.Any(p => p.Overlaps(bound) && p.Code != bound.Code))
            {
                bag.Add(Mistake.PeriodsContradict(period.Place, fact.Id));
            }

            periods.Add(bound);
        }

        return new FactHistory(periods.ToImmutable(), otherwise is { } code ? FactValue.Of(code) : FactValue.Unknown);
    }

    /// <summary>Whether it is said that nobody knows a fact; but a choice may have a value of that name.</summary>
    public static bool IsNotKnown(Fact fact, GivenFact given) => given.IsNotKnown && !fact.Values.Any(v => v.Id == given.Otherwise);

    private FactPeriod? BindPeriod(Fact fact, GivenPeriod period)
    {
        var code = Parse(fact, period.Value, period.Place);
        var (from, through) = (period.From ?? DateOnly.MinValue, period.Through ?? DateOnly.MaxValue);
        if (from > through)
        {
            bag.Add(Mistake.PeriodOfFactEndsBeforeItBegins(period.Place, fact.Id));
            return null;
        }

        return code is { } c ? new FactPeriod(c, from, through) : null;
    }

    /// <summary>Whether a list stands where one value does.</summary>
    private static bool IsListOfOne(Fact fact, string text) => text.Contains(',', StringComparison.Ordinal) && (fact.Type is FactType.YesNo or FactType.Choice || text.EndsWith(','));

    private long? Parse(Fact fact, string text, TextPlace? at)
    {
        if (text == SeveralFact.NoneOfThem && rulebook.FindGroup(fact.Id) is not null)
        {
            return 0;
        }

        var (code, mistake) = IsListOfOne(fact, text) ? (null, Mistake.ListOfOneValue(at, fact.Id)) : FactValues.Parse(fact, text, at);
        if (mistake is not null)
        {
            bag.Add(mistake.OfCase());
        }

        return code;
    }
}
