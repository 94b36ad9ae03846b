using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>Amounts that are computed from what is not known, told from the least that somebody comes to up to the greatest.</summary>
internal static class AmountRanges
{
    /// <summary>So often is an end looked for more closely: as often as all that a sum can come to is cut in half.</summary>
    private const int MostCuts = 64;

    /// <summary>The map of a question in which each range of amounts has its least and its greatest as outcomes of their own.</summary>
    public static OutcomeMap UpToTheirEnds(Question question, Verdict verdict, MapLimits limits)
    {
        var (map, cuts) = (new OutcomeMap(question, verdict, limits), new SortedSet<long>());
        for (var round = 0; round < MostCuts && map.IsExact && LooseEnds(map).ToList() is { Count: > 0 } loose; round++)
        {
            cuts.UnionWith(loose);
            map = new OutcomeMap(question, verdict, limits, amounts: cuts);
        }

        return map;
    }

    /// <summary>All answers that are left by a map of a question, where amounts that are computed are told from the least to the greatest.</summary>
    public static ImmutableArray<Answer> Of(OutcomeMap map)
    {
        var ranges = map.Law.Answers(map.Question).Computed(map.People)
            .SelectMany(classes => classes.Any(c => c.IsRange) ? [Answer.OfRange(map.Question, new Interval(classes[0].Amounts.Low, MostOf(classes)))] : classes)
            .ToList();
        return Joined(map.Question, map.Outcomes.SelectMany(o => o.Outcome.Answers).Where(a => !ranges.Exists(r => r.Allows(a))).Concat(ranges));
    }

    /// <summary>Answers of amounts, where those that follow each other are told from the least to the greatest.</summary>
    public static ImmutableArray<Answer> Joined(Question question, IEnumerable<Answer> answers)
    {
        var all = answers.Distinct().ToList();
        var together = Together(all).SelectMany(t => t.Exists(a => a.IsRange) ? [Answer.OfRange(question, new Interval(t[0].Amounts.Low, MostOf(t)))] : t);
        return [.. all.Where(a => a.IsNone), .. together, .. all.Where(a => a.IsUntold)];
    }

    private static long MostOf(IEnumerable<Answer> amounts) => amounts.Max(a => a.Amounts.High);

    /// <summary>The amounts that follow each other without a gap, ascending.</summary>
    private static IEnumerable<List<Answer>> Together(IEnumerable<Answer> answers)
    {
        var together = new List<Answer>();
        foreach (var amount in answers.Where(a => !a.IsNone && !a.IsUntold).OrderBy(a => a.Amounts.Low).ThenBy(a => a.Amounts.High))
        {
            if (together.Count > 0 && MostOf(together) is var most && most != long.MaxValue && amount.Least > most + 1)
            {
                yield return together;
                together = [];
            }

            together.Add(amount);
        }

        if (together.Count > 0)
        {
            yield return together;
        }
    }

    /// <summary>Where to look for the ends of amounts of which it is not known that somebody comes to them.</summary>
    private static IEnumerable<long> LooseEnds(OutcomeMap map) =>
        from classes in map.Law.Answers(map.Question).Computed(map.People)
        from end in new[] { classes[0], classes.MaxBy(a => a.Amounts.High)! }
        where end is { IsRange: true, Least: not null, Most: not null }
        select end.Least!.Value + ((end.Most!.Value - end.Least.Value) / 2) + 1;
}
