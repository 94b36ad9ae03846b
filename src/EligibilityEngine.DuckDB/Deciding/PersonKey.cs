using System.Runtime.InteropServices;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>Persons of whom the same is said are equal.</summary>
internal sealed class PersonKey(long[] said) : IEquatable<PersonKey>
{
    private readonly long[] _said = said;
    private readonly int _hash = HashOf(said);

    public bool Equals(PersonKey? other) => other is not null && _hash == other._hash && _said.AsSpan().SequenceEqual(other._said);

    public override bool Equals(object? obj) => Equals(obj as PersonKey);

    public override int GetHashCode() => _hash;

    private static int HashOf(long[] said)
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(said.AsSpan()));
        return hash.ToHashCode();
    }
}
