namespace EligibilityEngine.Law;

/// <summary>A comparison of a fact with another of the same type.</summary>
/// <param name="Relation">How the fact must relate to the other.</param>
/// <param name="Other">The other fact.</param>
public sealed record FactComparison(Relation Relation, Fact Other)
{
    internal bool IsTrueOf(long value, long other) => Relation switch
    {
        Relation.Equal => value == other,
        Relation.From => value >= other,
        Relation.Above => value > other,
        Relation.Below => value < other,
        _ => value <= other,
    };
}
