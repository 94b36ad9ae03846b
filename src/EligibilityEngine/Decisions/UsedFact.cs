using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>A fact with the value that a decision used.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">Its value, or unknown.</param>
/// <param name="Origin">Where the value comes from.</param>
public sealed record UsedFact(Fact Fact, FactValue Value, FactOrigin Origin)
{
    internal static UsedFact Of(Fact fact, Situation situation) => new(fact, situation[fact], situation.OriginOf(fact));
}
