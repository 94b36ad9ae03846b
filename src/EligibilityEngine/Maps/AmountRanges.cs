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

    /// <summary>Answers of amounts, where those that follow each other are told from the least to the greatest.</summary>
    public static ImmutableArray<Answer> Joined(Question question, IEnumerable<Answer> answers)
    {
        var all = answers.Distinct().ToList();
        var together = Together(all).SelectMany(t => t.Exists(a => a.IsRange)
            ? [Answer.OfRange(question, new Interval(t[0].Least ?? long.MinValue, t.Max(a => a.Most ?? long.MaxValue)))]
            : t);
        return [.. all.Where(a => a.IsNone), .. together, .. all.Where(a => a.IsUntold)];
    }

    /// <summary>The amounts that follow each other without a gap, ascending.</summary>
    private static IEnumerable<List<Answer>> Together(IEnumerable<Answer> answers)
    {
        var together = new List<Answer>();
        foreach (var amount in answers.Where(a => !a.IsNone && a.IsTold || a.IsRange).OrderBy(a => a.Least ?? long.MinValue).ThenBy(a => a.Most ?? long.MaxValue))
        {
            if (together.Count > 0 && amount.Least is { } least && together.Max(a => a.Most ?? long.MaxValue) is var most && most != long.MaxValue && least > most + 1)
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

    /// <summary>Where to look for the ends of ranges of which it is not known that somebody comes to them.</summary>
    private static IEnumerable<long> LooseEnds(OutcomeMap map)
    {
        foreach (var together in Together(map.Outcomes.SelectMany(o => o.Outcome.Answers).Distinct()))
        {
            var greatest = together.MaxBy(a => a.Most ?? long.MaxValue)!;
            foreach (var end in new[] { together[0], greatest }.Where(a => a is { IsRange: true, Least: not null, Most: not null }).Distinct())
            {
                yield return end.Least!.Value + ((end.Most!.Value - end.Least.Value) / 2) + 1;
            }
        }
    }
}
