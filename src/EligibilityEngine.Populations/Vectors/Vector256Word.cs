using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EligibilityEngine.Populations.Vectors;

/// <summary>256 lanes in a vector.</summary>
internal readonly struct Vector256Word(Vector256<ulong> value) : ILaneWord<Vector256Word>
{
    private readonly Vector256<ulong> _value = value;

    public static int Words => Vector256<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Word Load(ref ulong source, nuint offset) => new(Vector256.LoadUnsafe(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Word And(Vector256Word a, Vector256Word b) => new(a._value & b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Word AndNot(Vector256Word a, Vector256Word b) => new(Vector256.AndNot(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256Word Nor(Vector256Word a, Vector256Word b) => new(~(a._value | b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast<T>(ref T values, T constant)
        where T : unmanaged, IComparable<T>
    {
        var bits = 0UL;
        var limit = Vector256.Create(constant);
        for (var i = 0; i < 64; i += Vector256<T>.Count)
        {
            bits |= (ulong)Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref values, (nuint)i), limit).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast(ref ushort a, ref ushort b, ushort constant)
    {
        var bits = 0UL;
        var by = Vector256.Create(constant);
        for (var i = 0; i < 64; i += Vector256<ushort>.Count)
        {
            var raised = Vector256.AddSaturate(Vector256.LoadUnsafe(ref b, (nuint)i), by);
            bits |= (ulong)Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref a, (nuint)i), raised).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong RaisedAtLeast(ref ushort a, ushort constant, ref ushort b)
    {
        var bits = 0UL;
        var by = Vector256.Create(constant);
        for (var i = 0; i < 64; i += Vector256<ushort>.Count)
        {
            var raised = Vector256.AddSaturate(Vector256.LoadUnsafe(ref a, (nuint)i), by);
            bits |= (ulong)Vector256.GreaterThanOrEqual(raised, Vector256.LoadUnsafe(ref b, (nuint)i)).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast(ref int a, ref int b, int constant)
    {
        var bits = 0UL;
        var limit = Vector256.Create(constant);
        for (var i = 0; i < 64; i += Vector256<int>.Count)
        {
            var difference = Vector256.LoadUnsafe(ref a, (nuint)i) - Vector256.LoadUnsafe(ref b, (nuint)i);
            bits |= (ulong)Vector256.GreaterThanOrEqual(difference, limit).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong target, nuint offset) => _value.StoreUnsafe(ref target, offset);
}
