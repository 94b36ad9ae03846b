using System.Collections.Immutable;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Graph;
using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.Populations.Running;

/// <summary>Computes quantities lane by lane: a number per lane of a block in each register.</summary>
/// <param name="count">How many registers there are.</param>
/// <param name="operations">What operations there are, by number.</param>
internal sealed class QuantityRegisters(int count, ImmutableArray<LaneOperation> operations)
{
    private readonly long[] _values = new long[count * LaneBlock.Lanes];

    public void Run(in Instruction i, ReadOnlySpan<StreamWords> streams, Words bits, long lane, int words)
    {
        var count = words * 64;
        switch (i.Op)
        {
            case Op.Take:
                Take(streams[i.A], lane, Of(i.Target, count));
                break;
            case Op.Set:
                Of(i.Target, count).Fill(i.Constant);
                break;
            case Op.QuantityAtLeast:
                AtLeast(Of(i.A, count), i.Constant, bits, i.Target);
                break;
            case Op.QuantityCompare:
                Compare(Of(i.A, count), Of(i.B, count), bits, i.Target);
                break;
            default:
                Compute(i, bits, count);
                break;
        }
    }

    /// <summary>The numbers in a register, lane by lane.</summary>
    public Span<long> Of(int register, int count) => _values.AsSpan(register * LaneBlock.Lanes, count);

    private static void Take(in StreamWords stream, long lane, Span<long> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = stream.Value(lane + i);
        }
    }

    private void Compute(in Instruction instruction, Words bits, int count)
    {
        var a = Of(instruction.A, count);
        var b = instruction.Op == Op.Count ? default : Of(instruction.B, count);
        var target = Of(instruction.Target, count);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = instruction.Op switch
            {
                Op.Add => a[i] + b[i],
                Op.Subtract => a[i] - b[i],
                Op.Divide => Quotient(a[i], instruction.Constant),
                Op.Apply => operations[(int)instruction.Constant].Of(a[i], b[i]),
                Op.Count => a[i] + (Bit(bits, instruction.B, i) ^ instruction.Constant),
                _ => (Bit(bits, (int)(instruction.Constant >> 1), i) ^ (instruction.Constant & 1)) != 0 ? a[i] : b[i],
            };
        }
    }

    /// <summary>Rounded down.</summary>
    public static long Quotient(long value, long divisor) => value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor);

    private static long Bit(Words bits, int register, int lane) => (long)(bits.At(((long)register * LaneBlock.Words) + (lane >> 6)) >> (lane & 63) & 1);

    private static void AtLeast(ReadOnlySpan<long> values, long constant, Words bits, int target)
    {
        for (var word = 0; word < values.Length / 64; word++)
        {
            var set = 0UL;
            for (var i = 0; i < 64; i++)
            {
                set |= values[(word * 64) + i] >= constant ? 1UL << i : 0;
            }

            bits.At(((long)target * LaneBlock.Words) + word) = set;
        }
    }

    private static void Compare(ReadOnlySpan<long> a, ReadOnlySpan<long> b, Words bits, int target)
    {
        for (var word = 0; word < a.Length / 64; word++)
        {
            var set = 0UL;
            for (var i = 0; i < 64; i++)
            {
                set |= a[(word * 64) + i] >= b[(word * 64) + i] ? 1UL << i : 0;
            }

            bits.At(((long)target * LaneBlock.Words) + word) = set;
        }
    }
}
