namespace EligibilityEngine.Populations.Vectors;

/// <summary>
/// Some lanes at a time: 64 in a plain word, up to 512 in a vector. All give the same bits; the plain word needs nothing of the processor.
/// </summary>
internal interface ILaneWord<TSelf>
    where TSelf : struct, ILaneWord<TSelf>
{
    /// <summary>How many 64-bit words it is.</summary>
    static abstract int Words { get; }

    static abstract TSelf Load(ref ulong source, nuint offset);

    static abstract TSelf And(TSelf a, TSelf b);

    /// <summary>a and not b.</summary>
    static abstract TSelf AndNot(TSelf a, TSelf b);

    /// <summary>Neither a nor b.</summary>
    static abstract TSelf Nor(TSelf a, TSelf b);

    /// <summary>Where 64 values are the constant or more.</summary>
    static abstract ulong AtLeast<T>(ref T values, T constant)
        where T : unmanaged, IComparable<T>;

    /// <summary>Where 64 values are those of b raised by the constant, or more; raised values beyond 65,534 are more than any.</summary>
    static abstract ulong AtLeast(ref ushort a, ref ushort b, ushort constant);

    /// <summary>Where 64 values raised by the constant are those of b or more.</summary>
    static abstract ulong RaisedAtLeast(ref ushort a, ushort constant, ref ushort b);

    /// <summary>Where 64 values less those of b are the constant or more; no difference overflows.</summary>
    static abstract ulong AtLeast(ref int a, ref int b, int constant);

    void Store(ref ulong target, nuint offset);
}
