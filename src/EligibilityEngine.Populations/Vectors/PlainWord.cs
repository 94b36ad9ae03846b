using System.Runtime.CompilerServices;

namespace EligibilityEngine.Populations.Vectors;

/// <summary>64 lanes in a word, without vectors.</summary>
internal readonly struct PlainWord(ulong value) : ILaneWord<PlainWord>
{
    private readonly ulong _value = value;

    public static int Words => 1;

    public static PlainWord Load(ref ulong source, nuint offset) => new(Unsafe.Add(ref source, offset));

    public static PlainWord And(PlainWord a, PlainWord b) => new(a._value & b._value);

    public static PlainWord AndNot(PlainWord a, PlainWord b) => new(a._value & ~b._value);

    public static PlainWord Nor(PlainWord a, PlainWord b) => new(~(a._value | b._value));

    public static ulong AtLeast<T>(ref T values, T constant)
        where T : unmanaged, IComparable<T>
    {
        var bits = 0UL;
        for (var i = 0; i < 64; i++)
        {
            bits |= Unsafe.Add(ref values, i).CompareTo(constant) >= 0 ? 1UL << i : 0;
        }

        return bits;
    }

    public static ulong AtLeast(ref ushort a, ref ushort b, ushort constant)
    {
        var bits = 0UL;
        for (var i = 0; i < 64; i++)
        {
            bits |= Unsafe.Add(ref a, i) >= Unsafe.Add(ref b, i) + constant ? 1UL << i : 0;
        }

        return bits;
    }

    public static ulong RaisedAtLeast(ref ushort a, ushort constant, ref ushort b)
    {
        var bits = 0UL;
        for (var i = 0; i < 64; i++)
        {
            bits |= Unsafe.Add(ref a, i) + constant >= Unsafe.Add(ref b, i) ? 1UL << i : 0;
        }

        return bits;
    }

    public static ulong AtLeast(ref int a, ref int b, int constant)
    {
        var bits = 0UL;
        for (var i = 0; i < 64; i++)
        {
            bits |= Unsafe.Add(ref a, i) - Unsafe.Add(ref b, i) >= constant ? 1UL << i : 0;
        }

        return bits;
    }

    public void Store(ref ulong target, nuint offset) => Unsafe.Add(ref target, offset) = _value;
}
