namespace EligibilityEngine.Law;

/// <summary>
/// What is left of all that a fact could be: every value, as long as nothing is known of it; one, where it is known; or some of them, where it is known in part.
/// </summary>
/// <param name="Value">The value; unknown where more than one is left.</param>
/// <param name="Part">The values, where some are left but not all, and more than one; otherwise null.</param>
internal readonly record struct Left(FactValue Value, ValueSet? Part)
{
    /// <summary>Whether something is known: the value, or some that it has not.</summary>
    public bool IsSaid => Value.IsKnown || Part is not null;

    /// <summary>The values; everything where nothing is known.</summary>
    public ValueSet Values => Part ?? (Value.IsKnown ? ValueSet.Of([Value.Code]) : ValueSet.Everything);

    /// <summary>A known value, or nothing known.</summary>
    public static implicit operator Left(FactValue value) => new(value, null);

    /// <summary>What of it is left within some values, of which at least one is.</summary>
    public Left Within(ValueSet values) => Value.IsKnown ? Value
        : Values.And(values) is { Only: null } both ? new Left(FactValue.Unknown, both)
        : FactValue.Of(Values.And(values).Only!.Value);

    /// <summary>What is left of a fact when it has one of some values, of which there is at least one. Where they are all that it can be, nothing is known.</summary>
    public static Left Of(Fact fact, ValueSet values) =>
        values.Only is { } only ? FactValue.Of(only)
        : FactValues.All(fact).IsWithin(values) ? FactValue.Unknown
        : new Left(FactValue.Unknown, values);
}
