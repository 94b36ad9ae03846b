namespace EligibilityEngine.Spaces;

/// <summary>How a quantity follows from others. A closed family of two.</summary>
internal abstract class Follows
{
    /// <summary>What it follows from, each once.</summary>
    public abstract IEnumerable<Quantity> Quantities { get; }

    /// <summary>Whether it always comes to the same.</summary>
    public abstract bool IsSameAs(Follows other);

    /// <summary>What it comes to where the quantities have some values.</summary>
    public abstract long At(Func<Quantity, long> valueOf);

    /// <summary>What it comes to at least and at most, while the quantities lie between some values.</summary>
    public abstract (long Low, long High) Between(Func<Quantity, (long Low, long High)> rangeOf);

    /// <summary>What it comes to at least and at most.</summary>
    public (long Low, long High) Range() => Between(q => (q.Low, q.High));
}
