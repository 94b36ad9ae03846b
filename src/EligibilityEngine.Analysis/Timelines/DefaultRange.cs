using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>A life as far as the rulebook tells days apart: from the first date from which time is counted to a year after the last count, change of law and end of a period.</summary>
internal sealed class DefaultRange(Life life, ChangePoints points)
{
    /// <summary>Nobody lives to see what changes later.</summary>
    private const int YearsToCome = 150;

    private readonly DateOnly _on = life.Case.Case.On;

    /// <summary>The earliest date from which the questions count time, else the earliest that is known, or the day of the case; but no day on which a date lies ahead that has come.</summary>
    public DateOnly From()
    {
        var dates = Counts().Select(f => f.Derivation!.Bases[0]).SelectMany(life.DatesOf).ToList();
        var known = dates.Count > 0 ? dates : [.. points.Facts.Where(f => f.Type == FactType.Date).SelectMany(life.DatesOf), .. points.FactDays()];
        var first = known.Where(d => d > DateOnly.MinValue).Append(_on).Min();
        return Counts()
            .Where(f => FactRanges.Of(life.Rulebook).Of(f).Low == 0)
            .SelectMany(f => life.DatesOf(f.Derivation!.Bases[0]))
            .Where(d => d <= _on)
            .Append(first)
            .Max();
    }

    /// <summary>A year after the last day on which a count comes to what a condition compares it with, and at least a year after any day.</summary>
    public DateOnly Through(DateOnly atLeast)
    {
        var starts = points.FactDays().Append(_on).Distinct().ToList();
        var last = starts.SelectMany(d => EraFrom(d).Crossings(points.OwnTests)).Where(d => d <= YearsAfter(_on, YearsToCome)).Append(DateOnly.MinValue).Max();
        var ends = points.FactDays().Concat(points.LawDays()).Where(d => d > _on).Append(atLeast).Max();
        return new[] { YearsAfter(ends, 1), last > DateOnly.MinValue ? YearsAfter(last, 1).AddDays(-1) : last }.Max();
    }

    /// <summary>A day after which nothing changes any more; where counts are compared with each other, that may be long after.</summary>
    public DateOnly LastChange() => new[] { Through(_on), EraFrom(_on).ComparesCounts(points.Tests) ? YearsAfter(_on, YearsToCome) : _on }.Max();

    /// <summary>The fact that counts years from the earliest date that is known to be one and the same on all days; or null.</summary>
    public (Fact Fact, DateOnly Since)? Age() => Counts()
        .Where(f => f.Derivation!.Since == TimeUnit.CompletedYears && life.DatesOf(f.Derivation.Bases[0]).Distinct().Count() == 1 && life.IsKnown(f.Derivation.Bases[0]))
        .Select(f => ((Fact Fact, DateOnly Since)?)(f, life.DatesOf(f.Derivation!.Bases[0]).First()))
        .MinBy(a => (a!.Value.Since, a.Value.Fact.Index));

    private IEnumerable<Fact> Counts() => points.Facts.Where(f => f.Derivation is { Since: not null });

    private Era EraFrom(DateOnly day) => new(life, day, DateOnly.MaxValue, points.Facts);

    private static DateOnly YearsAfter(DateOnly day, int years) => day.Year + years <= DateOnly.MaxValue.Year ? day.AddYears(years) : DateOnly.MaxValue;
}
