namespace EligibilityEngine.Populations.Code;

/// <summary>What the operands of an instruction are registers of.</summary>
internal static class OperandKinds
{
    public static bool WritesBit(this Op op) => op is not (Op.Store or Op.Keep) && !op.WritesQuantity();

    public static bool WritesQuantity(this Op op) => op is Op.Take or Op.Set or Op.Add or Op.Subtract or Op.Divide or Op.Count or Op.Choose or Op.Apply;

    /// <summary>The bits that it reads; -1 for none.</summary>
    public static (int A, int B) BitsRead(this Instruction i) => i.Op switch
    {
        Op.And or Op.AndNot or Op.Nor => (i.A, i.B),
        Op.Store => (i.A, -1),
        Op.Count => (-1, i.B),
        Op.Choose => (-1, (int)(i.Constant >> 1)),
        _ => (-1, -1),
    };

    /// <summary>The quantities that it reads; -1 for none.</summary>
    public static (int A, int B) QuantitiesRead(this Instruction i) => i.Op switch
    {
        Op.Add or Op.Subtract or Op.Choose or Op.Apply or Op.QuantityCompare => (i.A, i.B),
        Op.Divide or Op.Count or Op.QuantityAtLeast or Op.Keep => (i.A, -1),
        _ => (-1, -1),
    };

    /// <summary>The same instruction with registers of other numbers.</summary>
    public static Instruction With(this Instruction i, Func<int, int> bit, Func<int, int> quantity) => i.Op switch
    {
        Op.Load or Op.AtLeast or Op.Difference => i with { Target = bit(i.Target) },
        Op.And or Op.AndNot or Op.Nor => i with { A = bit(i.A), B = bit(i.B), Target = bit(i.Target) },
        Op.Store => i with { A = bit(i.A) },
        Op.Keep => i with { A = quantity(i.A) },
        Op.Take or Op.Set => i with { Target = quantity(i.Target) },
        Op.Add or Op.Subtract or Op.Apply => i with { A = quantity(i.A), B = quantity(i.B), Target = quantity(i.Target) },
        Op.Divide => i with { A = quantity(i.A), Target = quantity(i.Target) },
        Op.Count => i with { A = quantity(i.A), B = bit(i.B), Target = quantity(i.Target) },
        Op.Choose => i with
        {
            A = quantity(i.A),
            B = quantity(i.B),
            Constant = ((long)bit((int)(i.Constant >> 1)) << 1) | (i.Constant & 1),
            Target = quantity(i.Target),
        },
        Op.QuantityAtLeast => i with { A = quantity(i.A), Target = bit(i.Target) },
        _ => i with { A = quantity(i.A), B = quantity(i.B), Target = bit(i.Target) },
    };
}
