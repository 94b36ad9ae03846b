using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;

namespace EligibilityEngine.Analysis.Blame;

/// <summary>What is true of everybody who is as a case says, as far as a question hangs on it: three-valued logic, and where that leaves it open, all completions.</summary>
/// <param name="decision">What the question comes to.</param>
/// <param name="verdict">What three-valued logic says.</param>
/// <param name="isExact">Whether completions are looked at.</param>
internal sealed class Truths(QuestionDecision decision, Verdict verdict, bool isExact = true)
{
    private readonly OutcomeMap? _map = isExact && !decision.IsSettledByThreeValues && decision.Map.IsExact ? decision.Map : null;

    public Truth Stands(Provision provision) => Exact(verdict.Stands[provision.Index], law => law.Stands(provision));

    public Truth Applies(Provision provision) => Exact(verdict.Applies[provision.Index], law => law.Applies(provision));

    public Truth Holds(Provision provision) => Exact(verdict.Holds[provision.Index], law => law.Holds(provision));

    /// <summary>A condition, or a part of it, of a provision.</summary>
    public Truth Of(Condition condition, Provision of) =>
        verdict.Holds[of.Index] == Truth.Unknown ? Exact(verdict[condition], law => law.TruthOf(condition)) : verdict[condition];

    private Truth Exact(Truth truth, Func<LawDiagrams, TruthDiagram> diagramOf)
    {
        if (truth != Truth.Unknown || _map is null)
        {
            return truth;
        }

        using (_map.Hold())
        {
            var diagram = diagramOf(_map.Law);
            return _map.Store.And(_map.People, !diagram.Certain) == Diagram.False ? Truth.True
                : _map.Store.And(_map.People, diagram.Possible) == Diagram.False ? Truth.False
                : Truth.Unknown;
        }
    }
}
