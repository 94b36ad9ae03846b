using EligibilityEngine.Populations.Columns;

namespace EligibilityEngine.Populations.Graph;

/// <summary>
/// A whole number per lane that has to be computed, because comparisons of columns do not suffice: sums, and derived facts that are compared with
/// other facts. Rare, and slower than bits. A closed family; equal quantities are computed once.
/// </summary>
internal abstract record Quantity
{
    /// <summary>The quantities that it is computed from.</summary>
    public virtual (Quantity? First, Quantity? Second) Operands => default;

    /// <summary>The bit that it is computed from.</summary>
    public virtual Bit Chooser => Bit.False;
}

internal sealed record StoredQuantity(LaneStream Stream) : Quantity;

internal sealed record ConstantQuantity(long Value) : Quantity;

internal sealed record SumQuantity(Quantity First, Quantity Second) : Quantity
{
    public override (Quantity?, Quantity?) Operands => (First, Second);
}

internal sealed record DifferenceQuantity(Quantity First, Quantity Second) : Quantity
{
    public override (Quantity?, Quantity?) Operands => (First, Second);
}

/// <summary>The quotient, rounded down.</summary>
internal sealed record QuotientQuantity(Quantity Value, long Divisor) : Quantity
{
    public override (Quantity?, Quantity?) Operands => (Value, null);
}

/// <summary>What an operation comes to.</summary>
internal sealed record AppliedQuantity(LaneOperation Operation, Quantity First, Quantity? Second) : Quantity
{
    public override (Quantity?, Quantity?) Operands => (First, Second);
}

/// <summary>One more where the bit is set.</summary>
internal sealed record CountedQuantity(Quantity Value, Bit Bit) : Quantity
{
    public override (Quantity?, Quantity?) Operands => (Value, null);

    public override Bit Chooser => Bit;
}

internal sealed record ChosenQuantity(Bit Which, Quantity WhenSet, Quantity WhenClear) : Quantity
{
    public override (Quantity?, Quantity?) Operands => (WhenSet, WhenClear);

    public override Bit Chooser => Which;
}
