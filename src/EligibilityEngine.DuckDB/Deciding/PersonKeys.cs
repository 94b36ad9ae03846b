using System.Runtime.InteropServices;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>What is said of a person, as numbers: persons of whom the same is said have the same.</summary>
internal sealed class PersonKeys : IEqualityComparer<long[]>, IAlternateEqualityComparer<ReadOnlySpan<long>, long[]>
{
    public static PersonKeys Comparer { get; } = new();

    public bool Equals(long[]? x, long[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<long> alternate, long[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(long[] obj) => GetHashCode(obj.AsSpan());

    public int GetHashCode(ReadOnlySpan<long> alternate)
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(alternate));
        return hash.ToHashCode();
    }

    public long[] Create(ReadOnlySpan<long> alternate) => alternate.ToArray();
}
