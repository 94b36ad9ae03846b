using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Decisions;

/// <summary>
/// Which known facts suffice for an answer on which only all completions together agree: without any one of them more would be possible. Facts that are merely assumed are spared first.
/// </summary>
internal static class LeastSupport
{
    public static HashSet<Fact> Of(QuestionDecision decision, Situation situation)
    {
        var looked = LookedAt(situation.Rulebook, decision.Question);
        var least = situation;
        foreach (var fact in looked.Where(f => situation.OriginOf(f) is FactOrigin.Given or FactOrigin.Assumed).OrderByDescending(f => situation.OriginOf(f)).ThenByDescending(f => f.Index))
        {
            while (least.LeftOf(fact).IsSaid && least.Without(fact) is var without && decision.IsSoUnder(Evaluator.Evaluate(without)))
            {
                least = without;
            }
        }

        return [.. looked.Where(f => least.LeftOf(f).IsSaid)];
    }

    /// <summary>The facts that a question and the constraints compare, and all that tell of them: what they are derived from, and what else is derived from that.</summary>
    public static HashSet<Fact> LookedAt(Rulebook rulebook, Question question)
    {
        var looked = LawUses.Of(rulebook).Tests(rulebook.NeededWithConstraints(question)).SelectMany(t => t.Facts).ToHashSet();
        for (var before = 0; before < looked.Count;)
        {
            before = looked.Count;
            foreach (var derived in rulebook.DerivedFacts.Where(d => looked.Contains(d) || looked.Overlaps(d.Derivation!.Bases)))
            {
                looked.Add(derived);
                looked.UnionWith(derived.Derivation!.Bases);
            }
        }

        return looked;
    }
}
