using System.Collections;
using System.Collections.Immutable;

namespace EligibilityEngine.Generators;

/// <summary>A list that is equal to another of equal items, so that what did not change is not worked out again.</summary>
internal readonly struct Sequence<T>(IEnumerable<T> items) : IEquatable<Sequence<T>>, IReadOnlyList<T>
{
    private readonly ImmutableArray<T> _items = [.. items];

    public int Count => Items.Length;

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    public T this[int index] => Items[index];

    public bool Equals(Sequence<T> other) => Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is Sequence<T> other && Equals(other);

    public override int GetHashCode() => Items.Aggregate(17, (hash, item) => unchecked((hash * 31) + (item?.GetHashCode() ?? 0)));

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
