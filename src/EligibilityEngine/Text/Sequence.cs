using System.Collections.Immutable;

namespace EligibilityEngine.Text;

/// <summary>An immutable array that is equal to another with equal items, so that a record that holds one is a value.</summary>
internal readonly struct Sequence<T>(ImmutableArray<T> items) : IEquatable<Sequence<T>>
{
    public ImmutableArray<T> Items => items.IsDefault ? [] : items;

    public bool Equals(Sequence<T> other) => Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is Sequence<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}

/// <summary>What a record carries with it and is not part of what it is: equal to any other.</summary>
internal readonly struct Aside<T>(T value) : IEquatable<Aside<T>>
{
    public T Value => value;

    public bool Equals(Aside<T> other) => true;

    public override bool Equals(object? obj) => obj is Aside<T>;

    public override int GetHashCode() => 0;
}
