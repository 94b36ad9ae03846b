using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>A fact with the value that a decision used.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">Its value, or unknown.</param>
/// <param name="Origin">Where the value comes from.</param>
public sealed record UsedFact(Fact Fact, FactValue Value, FactOrigin Origin)
{
    /// <summary>The values that are left, where it is known in part: some but not all that it can have; otherwise null.</summary>
    public ValueSet? Part { get; init; }

    /// <summary>Whether something is known of it: the value, or some that it has not.</summary>
    public bool IsSaid => Value.IsKnown || Part is not null;

    internal Left Left => new(Value, Part);

    internal static UsedFact Of(Fact fact, Situation situation) => new(fact, situation[fact], situation.OriginOf(fact)) { Part = situation.LeftOf(fact).Part };
}
