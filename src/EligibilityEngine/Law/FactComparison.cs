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

    /// <summary>Whether the relation holds between all values, some, or none.</summary>
    internal Truth IsTrueOf(Interval value, Interval other)
    {
        var (least, most) = (value.Low - other.High, value.High - other.Low);
        return Relation switch
        {
            Relation.Equal => least == 0 && most == 0 ? Truth.True : least > 0 || most < 0 ? Truth.False : Truth.Unknown,
            Relation.From => Kleene.Between(least >= 0, most >= 0),
            Relation.Above => Kleene.Between(least > 0, most > 0),
            Relation.Below => Kleene.Between(most < 0, least < 0),
            _ => Kleene.Between(most <= 0, least <= 0),
        };
    }
}
