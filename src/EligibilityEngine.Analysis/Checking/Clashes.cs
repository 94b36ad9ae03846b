using EligibilityEngine.Diagnostics;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Checking;

/// <summary>Finds provisions that give one person different amounts at once. It looks at the law of each day on which one of them begins.</summary>
internal sealed class Clashes(Rulebook rulebook)
{
    private static readonly DateOnly Day = NeverMet.Days[0];
    private static readonly MapLimits MostPerDay = new(Nodes: 50_000, Steps: 5_000);

    public IEnumerable<Diagnostic> Find() => rulebook.Questions
        .Where(q => q is { IsAmount: true, AmountsAdd: false } && rulebook.ProvisionsOf(q).Select(p => p.Answer).OfType<Answer>().Distinct().Count() > 1)
        .SelectMany(Find);

    private IEnumerable<Diagnostic> Find(Question question)
    {
        var told = new HashSet<(Provision, Provision)>();
        foreach (var day in rulebook.ProvisionsOf(question).Select(p => p.InForce.From?.Span.Latest ?? DateOnly.MinValue).Distinct().Order())
        {
            var map = new OutcomeMap(question, Evaluator.Evaluate(Situation.WithoutFacts(rulebook, Day, day)), MostPerDay);
            foreach (var (_, when) in map.Outcomes.Where(o => map.IsExact && o.Outcome.IsConflict))
            {
                var (first, second) = Pair(map, when);
                if (told.Add((first, second)))
                {
                    yield return Mistake.Clash(second.Place, second.Id, (first.Id, first.Place), day == DateOnly.MinValue ? null : day);
                }
            }
        }
    }

    /// <summary>The first two provisions with different amounts that stand together for some of the people.</summary>
    private (Provision First, Provision Second) Pair(OutcomeMap map, Diagram people)
    {
        var standing = rulebook.ProvisionsOf(map.Question).Where(p => p.Answer is { IsUntold: false })
            .Select(p => (Provision: p, When: map.Store.And(people, map.Law.Stands(p).Possible)))
            .Where(p => p.When != Diagram.False)
            .ToList();
        return standing.SelectMany((one, i) => standing.Skip(i + 1)
                .Where(other => other.Provision.Answer != one.Provision.Answer && map.Store.And(one.When, other.When) != Diagram.False)
                .Select(other => (one.Provision, other.Provision)))
            .First();
    }
}
