using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EligibilityEngine.Populations.Vectors;

/// <summary>
/// 64-bit words for so many lanes, rounded up to whole vectors, that begin on a cache line where they are many. Also read as smaller numbers.
/// </summary>
internal sealed class Words
{
    /// <summary>Words of the widest vector and of a cache line.</summary>
    public const int Line = 8;

    private const int Large = 512;

    private readonly ulong[] _array;
    private readonly int _start;

    private Words(int length, bool isWrittenFirst)
    {
        Length = length;
        if (length < Large)
        {
            _array = new ulong[length];
            return;
        }

        _array = isWrittenFirst
            ? GC.AllocateUninitializedArray<ulong>(length + Line, pinned: true)
            : GC.AllocateArray<ulong>(length + Line, pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0);
        _start = (int)((64 - (address & 63)) & 63) / sizeof(ulong);
    }

    public int Length { get; }

    public Span<ulong> All => _array.AsSpan(_start, Length);

    /// <summary>Words for values of some bytes each; of 0 bytes, for bits.</summary>
    public static Words For(int lanes, int bytes)
    {
        // Whole vectors of lanes: the last block is computed to the end of its vector.
        var vectors = (lanes + 511L) / 512;
        return new Words(checked((int)Math.Max(vectors * (bytes == 0 ? 8 : 64L * bytes), Line)), isWrittenFirst: false);
    }

    /// <summary>So many words, which may hold anything until they are written.</summary>
    public static Words Of(long length) => new(checked((int)Math.Max(length, Line)), isWrittenFirst: true);

    public ref ulong At(long word) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), (nint)(_start + word));

    /// <summary>The value of a lane, the words being read as numbers of a type.</summary>
    public ref T Lane<T>(long lane)
        where T : struct => ref Unsafe.Add(ref Unsafe.As<ulong, T>(ref At(0)), (nint)lane);

    public bool Bit(int lane) => (At(lane >> 6) >> (lane & 63) & 1) != 0;

    public void SetBit(int lane, bool value)
    {
        ref var word = ref At(lane >> 6);
        var bit = 1UL << (lane & 63);
        word = value ? word | bit : word & ~bit;
    }
}
