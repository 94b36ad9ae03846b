using CsCheck;

namespace EligibilityEngine.Testing.Generated;

/// <summary>
/// Throws of dice, one after the other, from which a part of a made-up law or case is written. The lower a face, the simpler what it stands for, and when
/// all dice are thrown every further throw is 0; so a failure shrinks to few and low faces.
/// </summary>
internal sealed class Dice(int[] faces) : Random
{
    private const int Sides = 10_000;

    private int _thrown;

    /// <summary>So many dice.</summary>
    public static Gen<Dice> Of(int count) => Gen.Int[0, Sides - 1].Array[count].Select(faces => new Dice(faces));

    /// <inheritdoc/>
    public override int Next(int maxValue) => _thrown < faces.Length ? faces[_thrown++] % maxValue : 0;

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue) => minValue + Next(maxValue - minValue);

    /// <inheritdoc/>
    public override long NextInt64(long minValue, long maxValue) => minValue + (long)((maxValue - minValue) * NextDouble());

    /// <inheritdoc/>
    public override double NextDouble() => Next(Sides) / (double)Sides;

    /// <summary>From <paramref name="low"/> through <paramref name="high"/>.</summary>
    public int Between(int low, int high) => low + Next(high - low + 1);

    public bool Chance(int percent) => Next(100) >= 100 - percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>At least one of the items, each once, in the order drawn.</summary>
    public ImmutableArray<T> PickSome<T>(IEnumerable<T> items, int most)
    {
        var left = items.ToList();
        var picked = ImmutableArray.CreateBuilder<T>();
        for (var i = Between(1, Math.Min(most, left.Count)); i > 0; i--)
        {
            picked.Add(Pick(left));
            left.Remove(picked[^1]);
        }

        return picked.ToImmutable();
    }
}
