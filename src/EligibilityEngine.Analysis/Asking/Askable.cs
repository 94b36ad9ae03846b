using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>The facts to ask for where a question is open. In the place of a derived fact stand those that it is derived from, such as the birthday for the
/// age, until nobody knows them.</summary>
internal sealed class Askable(IReadOnlySet<Fact> except)
{
    public static OpenPoints OpenOf(Question question, Verdict verdict)
    {
        var open = new OpenPoints(verdict);
        open.Collect(question);
        return open;
    }

    /// <summary>Every fact to ask for, whether or not it is excepted.</summary>
    public IEnumerable<Fact> In(IEnumerable<Fact> open, Situation situation) => open.SelectMany(f => InPlaceOf(f, situation)).Distinct();

    private IEnumerable<Fact> InPlaceOf(Fact fact, Situation situation)
    {
        var bases = BasesOf(fact, situation);
        return bases.All(except.Contains) ? [fact] : bases;
    }

    /// <summary>The unknown plain facts behind a fact: those that it is derived from, or itself.</summary>
    public static IEnumerable<Fact> BasesOf(Fact fact, Situation situation) =>
        fact.Derivation is null ? [fact] : FactUses.BasesOf(fact).Where(b => b.Derivation is null && !situation[b].IsKnown);
}
