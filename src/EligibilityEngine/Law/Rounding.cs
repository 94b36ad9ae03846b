namespace EligibilityEngine.Law;

/// <summary>What becomes of a fraction of a whole number, in the order of the words for it.</summary>
internal enum Rounding
{
    /// <summary>It falls away: the next whole number below.</summary>
    Down,

    /// <summary>The next whole number above.</summary>
    Up,

    /// <summary>The nearest whole number, and from a half on the one above.</summary>
    HalfUp,

    /// <summary>The nearest whole number, and of a half the even one.</summary>
    HalfEven,
}

/// <summary>Quotients as whole numbers.</summary>
internal static class Roundings
{
    /// <summary>A quotient, rounded.</summary>
    /// <param name="dividend">What is divided.</param>
    /// <param name="divisor">By what; above zero.</param>
    /// <param name="rounding">What becomes of a fraction.</param>
    public static Int128 Divided(Int128 dividend, long divisor, Rounding rounding)
    {
        var (quotient, rest) = Int128.DivRem(dividend, divisor);
        if (rest < 0)
        {
            (quotient, rest) = (quotient - 1, rest + divisor);
        }

        return quotient + (IsAbove(quotient, 2 * rest, divisor, rounding) ? 1 : 0);
    }

    private static bool IsAbove(Int128 below, Int128 twiceTheRest, long divisor, Rounding rounding) => rounding switch
    {
        Rounding.Down => false,
        Rounding.Up => twiceTheRest > 0,
        Rounding.HalfUp => twiceTheRest >= divisor,
        _ => twiceTheRest > divisor || (twiceTheRest == divisor && !Int128.IsEvenInteger(below)),
    };
}
