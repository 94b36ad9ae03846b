namespace EligibilityEngine.Spaces;

/// <summary>Sums of whole numbers of which <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> stand for no bound.</summary>
internal static class Wide
{
    public static long Plus(long a, long b) => a is long.MinValue or long.MaxValue ? a : b is long.MinValue or long.MaxValue ? b : a + b;

    public static long Less(long a, long b) => a is long.MinValue or long.MaxValue ? a : a - b;

    /// <summary>The greatest whole number that is not greater than a quotient.</summary>
    public static long FloorDivide(long a, long b) => a >= 0 ? a / b : -((-a + b - 1) / b);
}
