namespace EligibilityEngine.Law;

/// <summary>One end of a range, as it is written.</summary>
/// <param name="Relation">How a value must relate to the constant.</param>
/// <param name="Code">The constant: a number, an amount, or the number of a day.</param>
public sealed record Bound(Relation Relation, long Code);
