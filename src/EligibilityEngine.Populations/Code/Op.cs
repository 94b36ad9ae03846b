namespace EligibilityEngine.Populations.Code;

/// <summary>What an <see cref="Instruction"/> does, block by block. Bits are in registers of one bit per lane, quantities in registers of one number per lane.</summary>
internal enum Op : byte
{
    /// <summary>Target := plane of stream A.</summary>
    Load,

    /// <summary>Target := stream A is the constant or more.</summary>
    AtLeast,

    /// <summary>Target := stream A less stream B is the constant or more.</summary>
    Difference,

    /// <summary>Target := A and B.</summary>
    And,

    /// <summary>Target := A and not B.</summary>
    AndNot,

    /// <summary>Target := neither A nor B.</summary>
    Nor,

    /// <summary>Output plane Target := A, complemented where B is 1.</summary>
    Store,

    /// <summary>Output number Target := quantity A.</summary>
    Keep,

    /// <summary>Quantity Target := stream A.</summary>
    Take,

    /// <summary>Quantity Target := the constant.</summary>
    Set,

    /// <summary>Quantity Target := A + B.</summary>
    Add,

    /// <summary>Quantity Target := A - B.</summary>
    Subtract,

    /// <summary>Quantity Target := A / constant, rounded down.</summary>
    Divide,

    /// <summary>Quantity Target := A, and one more where bit B is set, complemented where the constant is 1.</summary>
    Count,

    /// <summary>Quantity Target := A where a bit is set, else B. The constant is the bit's register times 2, and 1 more where complemented.</summary>
    Choose,

    /// <summary>Quantity Target := what the operation whose number is the constant comes to of A and B.</summary>
    Apply,

    /// <summary>Target := quantity A is the constant or more.</summary>
    QuantityAtLeast,

    /// <summary>Target := quantity A is quantity B or more.</summary>
    QuantityCompare,

    /// <summary>Target := all lanes set where the constant is 1, else none. Only in bound code.</summary>
    Fill,

    /// <summary>As <see cref="Difference"/>, of columns of different widths or of large numbers. Only in bound code.</summary>
    WideDifference,
}

/// <summary>One step of a <see cref="LaneProgram"/>. The meaning of the operands is that of its <see cref="Op"/>.</summary>
internal readonly record struct Instruction(Op Op, int Target, int A, int B, long Constant);
