using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>
/// Every day on which an answer could change, found from what changes it: the ends of periods of facts, the dates of law with the uncertain ones at both ends, and the days on which a
/// derived fact crosses what a condition compares it with, or may do so.
/// </summary>
internal sealed class ChangePoints
{
    /// <summary>Days are looked for so many years at a time, as they are asked for.</summary>
    private const int YearsAtOnce = 100;

    private readonly Life _life;

    public ChangePoints(Life life, IReadOnlyCollection<Question> questions)
    {
        _life = life;
        Questions = [.. questions.SelectMany(q => life.Rulebook.NeededWithConstraints(q)).Distinct()];
        Tests = [.. LawUses.Of(life.Rulebook).Tests(Questions)];
        OwnTests = [.. LawUses.Of(life.Rulebook).OwnTests(Questions)];
        Amounts = [.. Questions.SelectMany(q => life.Rulebook.AnswersOf(q)).Select(a => a.Computed?.Term).OfType<Term>()];
        Facts = Tests.SelectMany(t => t.Facts).Concat(Amounts.SelectMany(a => a.Facts)).Distinct().SelectMany(f => Life.Behind(f).Prepend(f)).ToHashSet();
    }

    /// <summary>The questions, and all that these hang on.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The comparisons on which they hang, or who can be so.</summary>
    public IReadOnlyList<FactTest> Tests { get; }

    /// <summary>Those on which they hang themselves.</summary>
    public IReadOnlyList<FactTest> OwnTests { get; }

    /// <summary>The amounts that are computed for each case.</summary>
    public IReadOnlyList<Term> Amounts { get; }

    /// <summary>The facts of these, and what they are derived from.</summary>
    public HashSet<Fact> Facts { get; }

    /// <summary>The first day and every change point up to the last day, in order; found as they are asked for.</summary>
    public IEnumerable<DateOnly> Between(DateOnly from, DateOnly through)
    {
        var law = LawDays().Where(d => d > from && d <= through).Distinct().Order().ToList();
        var starts = FactDays().Concat(CountDays(from, through)).Concat(Centuries(from)).Where(d => d > from && d <= through).Prepend(from).Distinct().Order().ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var era = new Era(_life, starts[i], i + 1 < starts.Count ? starts[i + 1].AddDays(-1) : through, Facts);
            var days = era.Changes(Tests, Amounts).Concat(law.Where(d => d >= era.From && d <= era.Through)).Append(era.From);
            foreach (var day in days.Distinct().Order())
            {
                yield return day;
            }
        }
    }

    /// <summary>The first day of each period of a fact, and the day after its last.</summary>
    public IEnumerable<DateOnly> FactDays() => _life.Case.Given.Where(g => g is not null).SelectMany(g => g!.Boundaries);

    /// <summary>The days on which a count over a history, or what it can come to, enters or leaves what conditions compare it with; of one that is added up or compared with others, every day on which it changes.</summary>
    private IEnumerable<DateOnly> CountDays(DateOnly from, DateOnly through)
    {
        foreach (var fact in _life.Rulebook.CountedFacts.Where(Facts.Contains))
        {
            var tests = Tests.Where(t => t.Facts.Contains(fact)).ToList();
            var thresholds = Facts.Any(f => f.FollowsFrom.Contains(fact)) || tests.Exists(t => !t.Against.IsEmpty) || Amounts.Any(a => a.Facts.Contains(fact)) ? null : tests.SelectMany(t => Thresholds.Of(t.Accepts)).Distinct().ToList();
            long Place(long value) => thresholds?.Count(t => t <= value) ?? value;
            (long, long)? before = null;
            for (var number = from.DayNumber; number <= through.DayNumber; number++)
            {
                var day = DateOnly.FromDayNumber(number);
                if (HistoryCounting.Of(fact.Counted!, _life.Case, day) is not var (low, high))
                {
                    break;
                }

                var places = (Place(low), Place(high));
                if (before is { } other && other != places)
                {
                    yield return day;
                }

                before = places;
            }
        }
    }

    /// <summary>The days on which provisions begin and cease to be law, or may do so, and from which the law is modelled; none when the law is that of a fixed day.</summary>
    public IEnumerable<DateOnly> LawDays() => _life.Case.Case.LawOf is not null ? [] : Editions.OfLaw(_life.Rulebook, Questions).Days;

    private static IEnumerable<DateOnly> Centuries(DateOnly from) =>
        Enumerable.Range(1, DateOnly.MaxValue.Year / YearsAtOnce).Select(i => from.Year + (i * YearsAtOnce)).Where(y => y <= DateOnly.MaxValue.Year).Select(y => new DateOnly(y, 1, 1));
}
