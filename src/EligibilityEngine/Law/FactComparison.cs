namespace EligibilityEngine.Law;

/// <summary>A comparison of a fact with a term of the same type.</summary>
public sealed class FactComparison
{
    internal FactComparison(Relation relation, Term term) => (Relation, Term) = (relation, term);

    /// <summary>How the fact must relate to the term.</summary>
    public Relation Relation { get; }

    /// <summary>The other fact, where the term is one; otherwise null.</summary>
    public Fact? Other => (Term as FactItself)?.Fact;

    /// <summary>What the fact is compared with.</summary>
    internal Term Term { get; }

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
