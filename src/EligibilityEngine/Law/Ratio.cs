using System.Numerics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>An exact fraction of whole numbers, in lowest terms. What lies past all that a rulebook can come to is kept past it.</summary>
internal readonly struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    private static readonly BigInteger Past = BigInteger.Pow(Limits.Sum, 2);
    private readonly BigInteger _divisorLessOne;

    /// <param name="dividend">Above the line.</param>
    /// <param name="divisor">Below the line; above zero.</param>
    public Ratio(BigInteger dividend, BigInteger divisor)
    {
        var common = BigInteger.GreatestCommonDivisor(dividend, divisor);
        (Dividend, _divisorLessOne) = BigInteger.Abs(dividend) > Past * divisor ? (dividend.Sign * Past, 0) : (dividend / common, (divisor / common) - 1);
    }

    /// <summary>Above the line.</summary>
    public BigInteger Dividend { get; }

    /// <summary>Below the line; above zero.</summary>
    public BigInteger Divisor => _divisorLessOne + 1;

    public bool IsWhole => _divisorLessOne.IsZero;

    public static implicit operator Ratio(long number) => new(number, 1);

    public static Ratio operator +(Ratio a, Ratio b) => new((a.Dividend * b.Divisor) + (b.Dividend * a.Divisor), a.Divisor * b.Divisor);

    public static Ratio operator -(Ratio a, Ratio b) => new((a.Dividend * b.Divisor) - (b.Dividend * a.Divisor), a.Divisor * b.Divisor);

    public static Ratio operator *(Ratio a, Ratio b) => new(a.Dividend * b.Dividend, a.Divisor * b.Divisor);

    public static Ratio Max(Ratio a, Ratio b) => a.CompareTo(b) < 0 ? b : a;

    public static Ratio Min(Ratio a, Ratio b) => a.CompareTo(b) < 0 ? a : b;

    /// <summary>The multiple of a number that it is rounded to.</summary>
    public Ratio Rounded(long to, Rounding rounding)
    {
        var divisor = Divisor * to;
        var below = BigInteger.DivRem(Dividend, divisor, out var rest);
        if (rest.Sign < 0)
        {
            (below, rest) = (below - 1, rest + divisor);
        }

        var twice = 2 * rest;
        var isAbove = rounding switch
        {
            Rounding.Down => false,
            Rounding.Up => !rest.IsZero,
            Rounding.HalfUp => twice >= divisor,
            _ => twice > divisor || (twice == divisor && !below.IsEven),
        };
        return new Ratio((isAbove ? below + 1 : below) * to, 1);
    }

    public int CompareTo(Ratio other) => (Dividend * other.Divisor).CompareTo(other.Dividend * Divisor);

    public bool Equals(Ratio other) => Dividend == other.Dividend && _divisorLessOne == other._divisorLessOne;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Dividend, _divisorLessOne);

    /// <summary>As a whole number, or as <c>7/2</c>.</summary>
    public override string ToString() => IsWhole ? Written(Dividend) : $"{Written(Dividend)}/{Written(Divisor)}";

    private static string Written(BigInteger number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
