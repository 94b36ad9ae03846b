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

    /// <summary>Whether it is so of every pair of values of two sets, or of none.</summary>
    internal Truth IsTrueOf(ValueSet values, ValueSet others) => Relation switch
    {
        Relation.Equal => !values.Overlaps(others) ? Truth.False : values.Only is not null && others.Only is not null ? Truth.True : Truth.Unknown,
        Relation.From => Order(values.Least >= others.Greatest, values.Greatest < others.Least),
        Relation.Above => Order(values.Least > others.Greatest, values.Greatest <= others.Least),
        Relation.Below => Order(values.Greatest < others.Least, values.Least >= others.Greatest),
        _ => Order(values.Greatest <= others.Least, values.Least > others.Greatest),
    };

    private static Truth Order(bool isAlways, bool isNever) => isAlways ? Truth.True : isNever ? Truth.False : Truth.Unknown;
}
