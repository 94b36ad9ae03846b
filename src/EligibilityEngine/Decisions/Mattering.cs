using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;

namespace EligibilityEngine.Decisions;

/// <summary>What of all that is not known can still make a difference to a question.</summary>
internal sealed class Mattering(QuestionDecision decision, Situation situation)
{
    private readonly Dictionary<object, bool> _known = [];
    private readonly OutcomeMap? _map = decision.Status == DecisionStatus.Undetermined && decision.IsExact ? decision.Map : null;

    /// <summary>Whether a fact does; a derived fact does if one that it is derived from does.</summary>
    public bool Of(Fact fact) => decision.Status == DecisionStatus.Undetermined
        && (fact.Derivation is { } derivation ? derivation.Bases.Any(b => !situation[b].IsKnown && Of(b)) : Matters(fact) || (fact.Never is { } never && Matters(never)));

    public bool Of(LawEvent e) => decision.Status == DecisionStatus.Undetermined && Matters(e);

    public bool Of(Statement statement) => decision.Status == DecisionStatus.Undetermined && Matters(statement);

    private bool Matters(object subject)
    {
        if (_map is null)
        {
            return true;
        }

        using (_map.Hold())
        {
            if (!_known.TryGetValue(subject, out var matters))
            {
                matters = _map.Space.Find(subject) is { } quantity && _map.Matters(quantity);
                _known.Add(subject, matters);
            }

            return matters;
        }
    }
}
