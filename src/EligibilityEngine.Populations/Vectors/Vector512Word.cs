using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EligibilityEngine.Populations.Vectors;

/// <summary>512 lanes in a vector.</summary>
internal readonly struct Vector512Word(Vector512<ulong> value) : ILaneWord<Vector512Word>
{
    private readonly Vector512<ulong> _value = value;

    public static int Words => Vector512<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Word Load(ref ulong source, nuint offset) => new(Vector512.LoadUnsafe(ref source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Word And(Vector512Word a, Vector512Word b) => new(a._value & b._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Word AndNot(Vector512Word a, Vector512Word b) => new(Vector512.AndNot(a._value, b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512Word Nor(Vector512Word a, Vector512Word b) => new(~(a._value | b._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast<T>(ref T values, T constant)
        where T : unmanaged, IComparable<T>
    {
        var bits = 0UL;
        var limit = Vector512.Create(constant);
        for (var i = 0; i < 64; i += Vector512<T>.Count)
        {
            bits |= (ulong)Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref values, (nuint)i), limit).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast(ref ushort a, ref ushort b, ushort constant)
    {
        var bits = 0UL;
        var by = Vector512.Create(constant);
        for (var i = 0; i < 64; i += Vector512<ushort>.Count)
        {
            var raised = Vector512.AddSaturate(Vector512.LoadUnsafe(ref b, (nuint)i), by);
            bits |= (ulong)Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref a, (nuint)i), raised).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong RaisedAtLeast(ref ushort a, ushort constant, ref ushort b)
    {
        var bits = 0UL;
        var by = Vector512.Create(constant);
        for (var i = 0; i < 64; i += Vector512<ushort>.Count)
        {
            var raised = Vector512.AddSaturate(Vector512.LoadUnsafe(ref a, (nuint)i), by);
            bits |= (ulong)Vector512.GreaterThanOrEqual(raised, Vector512.LoadUnsafe(ref b, (nuint)i)).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast(ref int a, ref int b, int constant)
    {
        var bits = 0UL;
        var limit = Vector512.Create(constant);
        for (var i = 0; i < 64; i += Vector512<int>.Count)
        {
            var difference = Vector512.LoadUnsafe(ref a, (nuint)i) - Vector512.LoadUnsafe(ref b, (nuint)i);
            bits |= (ulong)Vector512.GreaterThanOrEqual(difference, limit).ExtractMostSignificantBits() << i;
        }

        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong target, nuint offset) => _value.StoreUnsafe(ref target, offset);
}
