using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>
/// Every day on which an answer could change, found from what changes it: the ends of periods of facts, the dates of law with the uncertain
/// ones at both ends, and the days on which a derived fact crosses what a condition compares it with. Days are never tried one by one.
/// </summary>
internal sealed class ChangePoints(BoundCase @case, Reach reach)
{
    private readonly List<FactTest> _tests = [.. reach.Tests.Concat(Reach.OfConstraints(@case.Rulebook)).Distinct()];

    /// <summary>The first day and every change point up to the last day, in order; found as they are asked for.</summary>
    public IEnumerable<DateOnly> Between(DateOnly from, DateOnly through)
    {
        var starts = FactDays().Concat(LawDays()).Where(d => d > from && d <= through).Prepend(from).Distinct().Order().ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var era = new Era(@case, starts[i], i + 1 < starts.Count ? starts[i + 1].AddDays(-1) : through);
            var changes = _tests.SelectMany(era.Changes).Concat(@case.Rulebook.DerivedFacts.SelectMany(era.Contradictions));
            foreach (var day in changes.Append(era.From).Distinct().Order())
            {
                yield return day;
            }
        }
    }

    /// <summary>The first day of each period of a fact, and the day after its last.</summary>
    private IEnumerable<DateOnly> FactDays()
    {
        foreach (var period in @case.Given.Where(g => g is not null).SelectMany(g => g!.Periods))
        {
            yield return period.From;
            if (period.Through < DateOnly.MaxValue)
            {
                yield return period.Through.AddDays(1);
            }
        }
    }

    /// <summary>The days on which provisions begin and cease to be law, or may do so; none when the law is that of a fixed day.</summary>
    private IEnumerable<DateOnly> LawDays() => @case.Case.LawOf is not null ? [] : reach.Provisions
        .SelectMany(p => new[] { p.InForce.From, p.InForce.Until })
        .OfType<LegalDay>()
        .SelectMany(d => new[] { d.Span.Earliest, d.Span.Latest });
}
