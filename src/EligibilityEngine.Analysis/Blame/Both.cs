namespace EligibilityEngine.Analysis.Blame;

/// <summary>The same thing on each side of a comparison.</summary>
internal readonly record struct Both<T>(T First, T Second)
{
    public T this[Side side] => side == Side.First ? First : Second;

    public Both<TResult> Select<TResult>(Func<T, TResult> of) => new(of(First), of(Second));

    public Both<TResult> Select<TResult>(Func<Side, T, TResult> of) => new(of(Side.First, First), of(Side.Second, Second));
}

/// <summary>The two sides.</summary>
internal static class Sides
{
    public static readonly Side[] All = [Side.First, Side.Second];

    public static Side Other(this Side side) => side == Side.First ? Side.Second : Side.First;
}
