namespace EligibilityEngine.Spaces;

/// <summary>A variable with one of its values.</summary>
internal readonly record struct Literal(PointVariable Variable, int Value)
{
    public Region Region => Variable.Regions[Value];

    /// <summary>Whether it is about the person, not about the law.</summary>
    public bool IsFact => Variable.Point is FactPoint { Fact.Reading: null };

    /// <summary>The less, the plainer: what is ordinary, then other facts, readings, and the law.</summary>
    public int Weight => Variable.Point switch
    {
        FactPoint { Fact.Reading: null } => OrdinaryValue(Variable) == Value ? 0 : 1,
        FactPoint => 4,
        _ => 8,
    };

    public static IEnumerable<Literal> AllOf(PointVariable variable) => Enumerable.Range(0, variable.Regions.Length).Select(v => new Literal(variable, v));

    /// <summary>The value that is ordinary, or -1.</summary>
    public static int OrdinaryValue(PointVariable variable) =>
        variable.Point is FactPoint { Fact.Ordinarily: { IsKnown: true } ordinary } ? variable.RegionOf(ordinary.Code) : -1;
}
