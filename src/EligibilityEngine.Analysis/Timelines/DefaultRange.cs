using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>A life as far as the rulebook tells ages apart: from the first date from which years are counted to a year after the last age.</summary>
internal sealed class DefaultRange(BoundCase @case, Reach reach)
{
    /// <summary>The date facts from which the questions count years.</summary>
    public IEnumerable<Fact> Bases => Ages(reach).Select(f => f.Derivation!.Bases[0]).Distinct().OrderBy(f => f.Index);

    /// <summary>The earliest date from which the questions count years, or null where none is known.</summary>
    public DateOnly? From() => Bases.SelectMany(Dates).Select(d => (DateOnly?)d).Min();

    /// <summary>The fact that counts years from the earliest such date, which is known to be one and the same on all days; or null.</summary>
    public (Fact Fact, DateOnly Since)? Age() => Ages(reach)
        .Where(f => Dates(f.Derivation!.Bases[0]).Distinct().Count() == 1)
        .Select(f => ((Fact Fact, DateOnly Since)?)(f, Dates(f.Derivation!.Bases[0]).First()))
        .MinBy(a => (a!.Value.Since, a.Value.Fact.Index));

    /// <summary>The last day of the year that follows the last age; where the questions know no age, the last that the rulebook knows.</summary>
    public DateOnly? Through() => LastDay(reach) ?? LastDay(Reach.Of(@case.Rulebook, @case.Rulebook.Questions));

    private static IEnumerable<Fact> Ages(Reach reach) => reach.Facts.Where(f => f.Derivation?.Kind == DerivationKind.CompletedYears);

    private DateOnly? LastDay(Reach within)
    {
        var days = within.Tests
            .Where(t => t.Fact.Derivation?.Kind == DerivationKind.CompletedYears)
            .SelectMany(t => Thresholds.Of(t.Accepts).SelectMany(years => Dates(t.Fact.Derivation!.Bases[0]).Select(d => Birthday(d, years + 1))));
        return days.Max() is { } day && day > DateOnly.MinValue ? day.AddDays(-1) : null;
    }

    private DateOnly? Birthday(DateOnly since, long years) =>
        years is >= 0 and <= 9999 ? Derivations.Anniversary(since, 12 * years, @case.Rulebook.LeapDay) : null;

    private IEnumerable<DateOnly> Dates(Fact fact)
    {
        if (@case.Given[fact.Index] is not { } given)
        {
            return [];
        }

        var codes = given.Periods.Select(p => p.Code);
        return (given.Otherwise.IsKnown ? codes.Append(given.Otherwise.Code) : codes).Select(c => DateOnly.FromDayNumber((int)c));
    }
}
