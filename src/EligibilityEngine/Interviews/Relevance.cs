using EligibilityEngine.Cases;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Possibilities;

namespace EligibilityEngine.Interviews;

/// <summary>
/// Decides whether a fact makes a difference: whether there is some way in which everything else can turn out so that two values of the fact
/// lead to different outcomes. Where that would take too long, it is taken to make one.
/// </summary>
internal sealed class Relevance(Search search)
{
    /// <summary>Situations evaluated at most for all facts together.</summary>
    private const int MostSituations = 1_500;

    private int _evaluated;

    public bool Matters(Fact fact) => Askable.BasesOf(fact, search.Basis).Any(b => IsDecisive(b, search.Basis));

    private bool IsDecisive(Fact fact, Situation situation)
    {
        if (_evaluated >= MostSituations)
        {
            return true;
        }

        var verdict = Evaluate(situation);
        var open = Askable.OpenOf(search.Question, verdict);
        var behind = open.Facts.SelectMany(f => Askable.BasesOf(f, situation)).ToHashSet();
        if (Explorer.IsImpossible(situation, verdict) || !behind.Contains(fact))
        {
            return false;
        }

        var others = behind.Where(f => f != fact).OrderBy(f => f.Index).Select(f => (OpenPoint)new FactPoint(f));
        return Explorer.LawOf(open, search.Rulebook).Concat(others).FirstOrDefault() is { } other
            ? search.Regions.Of(other).Any(r => IsDecisive(fact, other.Settle(situation, r)))
            : HasTwoOutcomes(new FactPoint(fact), situation);
    }

    /// <summary>Whether values of the one point that is open lead to different outcomes.</summary>
    private bool HasTwoOutcomes(FactPoint last, Situation situation)
    {
        var outcomes = new HashSet<Outcome>();
        foreach (var region in search.Regions.Of(last))
        {
            var settled = last.Settle(situation, region);
            var verdict = Evaluate(settled);
            if (!Explorer.IsImpossible(settled, verdict))
            {
                outcomes.UnionWith(Outcome.AllOf(verdict.Answers[search.Question.Index]));
            }
        }

        return outcomes.Count > 1;
    }

    private Verdict Evaluate(Situation situation)
    {
        _evaluated++;
        return search.Evaluate(situation);
    }
}
