using System.Collections.Immutable;
using EligibilityEngine.Cases;

namespace EligibilityEngine.Possibilities;

/// <summary>Makes witnesses small and plain: the fewest added facts that lead to an outcome, whatever the other facts are.</summary>
internal sealed class WitnessFinder(Search search)
{
    /// <summary>Situations that are looked into to see whether one fact less would still do.</summary>
    private const int MostSituationsForOneLess = 400;

    /// <summary>Combinations of this many added facts are all tried, so that a witness of up to one more is certainly smallest.</summary>
    private const int TriedWhole = 2;

    private const int MostCombinations = 3_000;

    private readonly Reach _reach = new(search);

    /// <summary>A witness from which nothing can be taken, as far as that was found out.</summary>
    public Witness Find(Outcome outcome, ImmutableArray<Settled> path)
    {
        var plain = Explorer.FindPlain(outcome, search, MostSituationsForOneLess);
        var needed = _reach.NeededFor(outcome);
        var reduced = Exchange(outcome, Reduce(outcome, plain.Found.GetValueOrDefault(outcome, path)));
        var isWhole = true;
        for (var size = needed.Count; isWhole && size <= TriedWhole && size < reduced.Length; size++)
        {
            (var smaller, isWhole) = Smaller(outcome, size, needed);
            if (smaller is { } found)
            {
                return new Witness(Widen(outcome, found), isWhole, isWhole);
            }
        }

        var isSmallest = isWhole && reduced.Length <= Math.Max(TriedWhole + 1, needed.Count);
        return new Witness(Widen(outcome, reduced), isSmallest || IsIrreducible(outcome, reduced, needed), isSmallest);
    }

    private bool IsIrreducible(Outcome outcome, ImmutableArray<Settled> witness, HashSet<OpenPoint> needed) =>
        witness.All(s => needed.Contains(s.Point) || Leads(outcome, witness.Remove(s)) == Truth.False);

    /// <summary>Tries every other single fact in the place of what makes the difference: one ground of exemption may take fewer facts than another.</summary>
    private ImmutableArray<Settled> Exchange(Outcome outcome, ImmutableArray<Settled> witness)
    {
        var rest = witness.RemoveAll(s => !IsOrdinary(s));
        var best = witness;
        foreach (var other in _reach.Choices.Where(c => !rest.Any(r => r.Point == c.Point)))
        {
            var exchanged = rest.Add(other);
            if (exchanged.Length <= best.Length && IsSettledAs(outcome, exchanged) && Reduce(outcome, exchanged) is var reduced && reduced.Length < best.Length && LeadsTo(outcome, reduced))
            {
                best = reduced;
            }
        }

        return best;
    }

    private static bool IsOrdinary(Settled settled) =>
        settled.Point is FactPoint { Fact: var fact } && fact.Ordinarily.IsKnown && settled.Region.Values.Contains(fact.Ordinarily.Code);

    private bool IsSettledAs(Outcome outcome, IEnumerable<Settled> settled) =>
        outcome.Equals(Outcome.Of(search.Evaluate(With(settled)).Answers[search.Question.Index]));

    /// <summary>Drops what can be spared, the law before the facts.</summary>
    private ImmutableArray<Settled> Reduce(Outcome outcome, ImmutableArray<Settled> path)
    {
        var kept = path;
        foreach (var settled in path.Reverse().OrderBy(s => s.Point is FactPoint { Fact.Reading: null } ? 1 : 0))
        {
            var fewer = kept.Remove(settled);
            if (LeadsTo(outcome, fewer))
            {
                kept = fewer;
            }
        }

        return kept;
    }

    private bool LeadsTo(Outcome outcome, IEnumerable<Settled> settled) => Leads(outcome, settled) == Truth.True;

    /// <summary>Whether these facts settle the outcome, exactly; unknown where it would take too long to find out.</summary>
    private Truth Leads(Outcome outcome, IEnumerable<Settled> settled)
    {
        var explored = Explorer.FindAnyBut(outcome, search, With(settled), MostSituationsForOneLess);
        return explored.Found.Keys.Any(o => !o.Equals(outcome)) ? Truth.False
            : !explored.IsComplete ? Truth.Unknown
            : Evaluation.Kleene.Of(explored.Found.Count == 1);
    }

    private Situation With(IEnumerable<Settled> settled) => settled.Aggregate(search.Basis, (s, p) => p.Point.Settle(s, p.Region));

    /// <summary>Joins regions of numbers and dates that lead to the same outcome: every age that would do, not one of them.</summary>
    private ImmutableArray<Settled> Widen(Outcome outcome, ImmutableArray<Settled> witness)
    {
        var ranges = witness.Where(s => s.Point is FactPoint { Fact.Type: FactType.Number or FactType.Date or FactType.Choice }).ToList();
        foreach (var settled in ranges)
        {
            // Two widened ranges need not go together, so only the first that grows does.
            var others = witness.Remove(settled);
            var fit = search.Regions.Of(settled.Point).Where(r => r == settled.Region || LeadsTo(outcome, others.Add(settled with { Region = r }))).ToList();
            if (fit.Count > 1)
            {
                var values = ValueSet.Union(fit.Select(r => r.Values));
                return witness.Replace(settled, settled with { Region = new Region(values, settled.Region.Representative) });
            }
        }

        return witness;
    }

    /// <summary>A witness of this size, among those that settle every point that all witnesses settle.</summary>
    private (ImmutableArray<Settled>? Found, bool IsWhole) Smaller(Outcome outcome, int size, HashSet<OpenPoint> needed)
    {
        var choices = _reach.Choices.OrderBy(c => needed.Contains(c.Point) ? 0 : 1).ToList();
        var (tried, isWhole) = (0, true);
        foreach (var combination in Combinations(choices, size, 0).TakeWhile(c => needed.Count == 0 || needed.Contains(c[0].Point)))
        {
            if (needed.Count > combination.Count(c => needed.Contains(c.Point)))
            {
                continue;
            }

            var leads = ++tried > MostCombinations ? Truth.Unknown : Leads(outcome, combination);
            if (leads == Truth.True)
            {
                return (combination, isWhole);
            }

            isWhole &= leads == Truth.False;
            if (tried > MostCombinations)
            {
                break;
            }
        }

        return (null, isWhole);
    }

    private static IEnumerable<ImmutableArray<Settled>> Combinations(List<Settled> choices, int size, int from)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i < choices.Count; i++)
        {
            foreach (var rest in Combinations(choices, size - 1, i + 1))
            {
                if (!rest.Any(r => r.Point == choices[i].Point))
                {
                    yield return rest.Insert(0, choices[i]);
                }
            }
        }
    }
}
