using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.Populations.Running;

/// <summary>
/// Runs bound code over one block of lanes after another, with registers that stay in the cache. Not safe to use from two threads: each has its own.
/// </summary>
internal sealed class LaneInterpreter<TWord>
    where TWord : struct, ILaneWord<TWord>
{
    private readonly Instruction[] _code;
    private readonly BoundProgram _program;
    private readonly LaneResults _results;
    private readonly Words _bits;
    private readonly QuantityRegisters? _quantities;

    public LaneInterpreter(BoundProgram program, LaneResults results)
    {
        _code = program.Code;
        _program = program;
        _results = results;
        _bits = Words.Of((long)program.Program.BitRegisters * LaneBlock.Words);
        _quantities = program.Program.QuantityRegisters == 0 ? null : new QuantityRegisters(program.Program.QuantityRegisters, program.Program.Operations);
    }

    /// <summary>Runs the lanes from a word on.</summary>
    /// <param name="first">The first word of the block.</param>
    /// <param name="words">How many words the block has: whole vectors of the widest kind.</param>
    public void Run(long first, int words)
    {
        var streams = _program.Streams;
        foreach (ref readonly var i in _code.AsSpan())
        {
            switch (i.Op)
            {
                case Op.Load:
                    Load(ref streams[i.A].Words!.At(first), ref Register(i.Target), words);
                    break;
                case Op.And:
                    And(ref Register(i.A), ref Register(i.B), ref Register(i.Target), words);
                    break;
                case Op.AndNot:
                    AndNot(ref Register(i.A), ref Register(i.B), ref Register(i.Target), words);
                    break;
                case Op.Nor:
                    Nor(ref Register(i.A), ref Register(i.B), ref Register(i.Target), words);
                    break;
                case Op.Store when i.B == 0:
                    Copy(ref Register(i.A), ref _results.Plane(i.Target, first / LaneBlock.Words), words);
                    break;
                case Op.Store:
                    Nor(ref Register(i.A), ref Register(i.A), ref _results.Plane(i.Target, first / LaneBlock.Words), words);
                    break;
                case Op.Fill:
                    MemoryMarshal.CreateSpan(ref Register(i.Target), words).Fill(i.Constant == 1 ? ~0UL : 0);
                    break;
                case Op.AtLeast:
                    AtLeast(streams[i.A], i.Constant, first * 64, ref Register(i.Target), words);
                    break;
                case Op.Difference:
                    Difference(streams[i.A], streams[i.B], i.Constant, first * 64, ref Register(i.Target), words);
                    break;
                case Op.WideDifference:
                    WideDifference(streams[i.A], streams[i.B], i.Constant, first * 64, ref Register(i.Target), words);
                    break;
                case Op.Keep:
                    _quantities!.Of(i.A, words * 64).CopyTo(_results.Numbers(i.Target, first * 64));
                    break;
                default:
                    _quantities!.Run(i, streams, _bits, first * 64, words);
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong Register(int number) => ref _bits.At((long)number * LaneBlock.Words);

    private static void Load(ref ulong a, ref ulong target, int words)
    {
        for (nuint i = 0; i < (nuint)words; i += (nuint)TWord.Words)
        {
            if (i % Words.Line == 0)
            {
                // A block takes too little of a plane for the processor to foresee that the next block will take more.
                Cache.Fetch(ref Unsafe.Add(ref a, i + LaneBlock.Words));
            }

            TWord.Load(ref a, i).Store(ref target, i);
        }
    }

    private static void Copy(ref ulong a, ref ulong target, int words)
    {
        for (nuint i = 0; i < (nuint)words; i += (nuint)TWord.Words)
        {
            TWord.Load(ref a, i).Store(ref target, i);
        }
    }

    private static void And(ref ulong a, ref ulong b, ref ulong target, int words)
    {
        for (nuint i = 0; i < (nuint)words; i += (nuint)TWord.Words)
        {
            TWord.And(TWord.Load(ref a, i), TWord.Load(ref b, i)).Store(ref target, i);
        }
    }

    private static void AndNot(ref ulong a, ref ulong b, ref ulong target, int words)
    {
        for (nuint i = 0; i < (nuint)words; i += (nuint)TWord.Words)
        {
            TWord.AndNot(TWord.Load(ref a, i), TWord.Load(ref b, i)).Store(ref target, i);
        }
    }

    private static void Nor(ref ulong a, ref ulong b, ref ulong target, int words)
    {
        for (nuint i = 0; i < (nuint)words; i += (nuint)TWord.Words)
        {
            TWord.Nor(TWord.Load(ref a, i), TWord.Load(ref b, i)).Store(ref target, i);
        }
    }

    private static void AtLeast(in StreamWords stream, long constant, long lane, ref ulong target, int words)
    {
        switch (stream.Width)
        {
            case LaneWidth.One:
                AtLeast(ref stream.Words!.Lane<byte>(lane), (byte)constant, ref target, words);
                break;
            case LaneWidth.Two:
                AtLeast(ref stream.Words!.Lane<ushort>(lane), (ushort)constant, ref target, words);
                break;
            case LaneWidth.Four:
                AtLeast(ref stream.Words!.Lane<int>(lane), (int)constant, ref target, words);
                break;
            default:
                AtLeast(ref stream.Words!.Lane<long>(lane), constant, ref target, words);
                break;
        }
    }

    private static void AtLeast<T>(ref T values, T constant, ref ulong target, int words)
        where T : unmanaged, IComparable<T>
    {
        for (var i = 0; i < words; i++)
        {
            Unsafe.Add(ref target, i) = TWord.AtLeast(ref Unsafe.Add(ref values, i * 64), constant);
        }
    }

    private static void Difference(in StreamWords a, in StreamWords b, long constant, long lane, ref ulong target, int words)
    {
        if (a.Width == LaneWidth.Four)
        {
            Difference(ref a.Words!.Lane<int>(lane), ref b.Words!.Lane<int>(lane), (int)constant, ref target, words);
        }
        else
        {
            Difference(ref a.Words!.Lane<ushort>(lane), ref b.Words!.Lane<ushort>(lane), (int)constant, ref target, words);
        }
    }

    private static void Difference(ref int a, ref int b, int constant, ref ulong target, int words)
    {
        for (var i = 0; i < words; i++)
        {
            Unsafe.Add(ref target, i) = TWord.AtLeast(ref Unsafe.Add(ref a, i * 64), ref Unsafe.Add(ref b, i * 64), constant);
        }
    }

    private static void Difference(ref ushort a, ref ushort b, int constant, ref ulong target, int words)
    {
        if (constant < 0)
        {
            RaisedDifference(ref a, (ushort)-constant, ref b, ref target, words);
            return;
        }

        for (var i = 0; i < words; i++)
        {
            Unsafe.Add(ref target, i) = TWord.AtLeast(ref Unsafe.Add(ref a, i * 64), ref Unsafe.Add(ref b, i * 64), (ushort)constant);
        }
    }

    private static void RaisedDifference(ref ushort a, ushort by, ref ushort b, ref ulong target, int words)
    {
        for (var i = 0; i < words; i++)
        {
            Unsafe.Add(ref target, i) = TWord.RaisedAtLeast(ref Unsafe.Add(ref a, i * 64), by, ref Unsafe.Add(ref b, i * 64));
        }
    }

    private static void WideDifference(in StreamWords a, in StreamWords b, long constant, long lane, ref ulong target, int words)
    {
        for (var i = 0; i < words; i++)
        {
            var bits = 0UL;
            for (var j = 0; j < 64; j++)
            {
                bits |= a.Value(lane + (i * 64) + j) - b.Value(lane + (i * 64) + j) >= constant ? 1UL << j : 0;
            }

            Unsafe.Add(ref target, i) = bits;
        }
    }
}
