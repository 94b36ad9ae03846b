using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Graph;
using EligibilityEngine.Populations.Running;

namespace EligibilityEngine.Populations.OneLane;

/// <summary>A program as it is run for one case: the same code on single numbers, of which a bit is the lowest one.</summary>
internal sealed class OneLaneProgram
{
    private readonly Instruction[] _code;
    private readonly OneLanePlane[] _planes;
    private readonly int[] _numbers;
    private readonly LaneOperation[] _operations;
    private readonly long[] _unsaid;
    private readonly OneLaneInput[][] _facts;
    private readonly OneLaneInput[] _on;

    public OneLaneProgram(LaneProgram program)
    {
        Program = program;
        _operations = [.. program.Operations];
        var code = new OneLaneCode(program);
        (_code, _planes, _numbers, Slots) = (code.Instructions, code.Planes, code.Numbers, code.Slots);
        var inputs = program.Streams.Select((s, i) => (s.Column, Input: new OneLaneInput(i, s, FactOf(s.Column), program.Rulebook.LeapDay)))
            .ToLookup(s => s.Column, s => s.Input);
        _on = [.. inputs[LaneColumnKey.On]];
        _facts = [.. program.Rulebook.Facts.Select(f => inputs[LaneColumnKey.Of(f)].ToArray())];
        _unsaid = new long[program.Streams.Length];
        foreach (var fact in program.Rulebook.Facts)
        {
            Set(_unsaid, fact, FactValue.Unknown);
        }
    }

    public LaneProgram Program { get; }

    /// <summary>How many numbers the program works on.</summary>
    public int Slots { get; }

    /// <summary>Forgets all that was said and says the day.</summary>
    public void Begin(long[] slots, DateOnly on)
    {
        _unsaid.AsSpan().CopyTo(slots);
        foreach (var input in _on)
        {
            slots[input.Slot] = input.Of(on);
        }
    }

    /// <summary>Says what a fact is.</summary>
    public void Set(long[] slots, Fact fact, FactValue value)
    {
        foreach (ref readonly var input in _facts[fact.Index].AsSpan())
        {
            slots[input.Slot] = input.Of(fact.Type, value);
        }
    }

    /// <summary>A result, after a run.</summary>
    public bool Bit(long[] slots, LaneOutput output) => output.IsConstant
        ? output == LaneOutput.True
        : ((slots[_planes[output.Plane].Slot] ^ _planes[output.Plane].Inverted) & 1) != 0;

    /// <summary>One of the numbers that the program writes, after a run.</summary>
    public long Number(long[] slots, int number) => slots[_numbers[number]];

    public void Run(long[] slots)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(slots.Length, Slots);
        ref var first = ref MemoryMarshal.GetArrayDataReference(slots);
        foreach (ref readonly var i in _code.AsSpan())
        {
            // Every operand is a slot below the number of slots: the code was made with them.
            ref var a = ref Unsafe.Add(ref first, i.A);
            ref var b = ref Unsafe.Add(ref first, i.B);
            Unsafe.Add(ref first, i.Target) = i.Op switch
            {
                Op.And => a & b,
                Op.AndNot => a & ~b,
                Op.Nor => ~(a | b),
                Op.AtLeast or Op.QuantityAtLeast => a >= i.Constant ? 1 : 0,
                Op.Difference => a - b >= i.Constant ? 1 : 0,
                Op.Set => i.Constant,
                Op.Take => a,
                Op.Add => a + b,
                Op.Subtract => a - b,
                Op.Divide => QuantityRegisters.Quotient(a, i.Constant),
                Op.Apply => _operations[(int)i.Constant].Of(a, b),
                Op.Count => a + ((b & 1) ^ i.Constant),
                Op.QuantityCompare => a >= b ? 1 : 0,
                _ => ((Unsafe.Add(ref first, (nint)(i.Constant >> 1)) ^ i.Constant) & 1) != 0 ? a : b,
            };
        }
    }

    private Fact? FactOf(LaneColumnKey column) => column.Kind == LaneColumnKind.Fact ? Program.Rulebook.Facts[column.Index] : null;
}
