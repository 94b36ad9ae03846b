using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EligibilityEngine.Populations.Vectors;

/// <summary>128 lanes in a vector.</summary>
internal readonly struct Vector128Word(Vector128<ulong> value) : ILaneWord<Vector128Word>
{
    private readonly Vector128<ulong> _value = value;

    public static int Words => Vector128<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128Word Load(ref ulong source, nuint offset) => new(Vector128.LoadUnsafe(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128Word And(Vector128Word a, Vector128Word b) => new(a._value & b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128Word AndNot(Vector128Word a, Vector128Word b) => new(Vector128.AndNot(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128Word Nor(Vector128Word a, Vector128Word b) => new(~(a._value | b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast<T>(ref T values, T constant)
        where T : unmanaged, IComparable<T>
    {
        var bits = 0UL;
        var limit = Vector128.Create(constant);
        for (var i = 0; i < 64; i += Vector128<T>.Count)
        {
            bits |= (ulong)Vector128.GreaterThanOrEqual(Vector128.LoadUnsafe(ref values, (nuint)i), limit).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast(ref ushort a, ref ushort b, ushort constant)
    {
        var bits = 0UL;
        var by = Vector128.Create(constant);
        for (var i = 0; i < 64; i += Vector128<ushort>.Count)
        {
            var raised = Vector128.AddSaturate(Vector128.LoadUnsafe(ref b, (nuint)i), by);
            bits |= (ulong)Vector128.GreaterThanOrEqual(Vector128.LoadUnsafe(ref a, (nuint)i), raised).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong RaisedAtLeast(ref ushort a, ushort constant, ref ushort b)
    {
        var bits = 0UL;
        var by = Vector128.Create(constant);
        for (var i = 0; i < 64; i += Vector128<ushort>.Count)
        {
            var raised = Vector128.AddSaturate(Vector128.LoadUnsafe(ref a, (nuint)i), by);
            bits |= (ulong)Vector128.GreaterThanOrEqual(raised, Vector128.LoadUnsafe(ref b, (nuint)i)).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast(ref int a, ref int b, int constant)
    {
        var bits = 0UL;
        var limit = Vector128.Create(constant);
        for (var i = 0; i < 64; i += Vector128<int>.Count)
        {
            var difference = Vector128.LoadUnsafe(ref a, (nuint)i) - Vector128.LoadUnsafe(ref b, (nuint)i);
            bits |= (ulong)Vector128.GreaterThanOrEqual(difference, limit).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong target, nuint offset) => _value.StoreUnsafe(ref target, offset);
}
