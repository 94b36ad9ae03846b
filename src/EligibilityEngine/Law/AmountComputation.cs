using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>How an amount is computed from another: so many times as much, over a number and rounded, and so much more.</summary>
/// <param name="Times">How many times.</param>
/// <param name="Divisor">Over what; 1 where nothing is divided.</param>
/// <param name="Rounding">What becomes of a fraction.</param>
/// <param name="More">How much more, in the end; below zero for less.</param>
internal sealed record AmountComputation(long Times, long Divisor, Rounding Rounding, long More)
{
    /// <summary>What an amount comes to.</summary>
    public Int128 Of(long amount) => Roundings.Divided((Int128)amount * Times, Divisor, Rounding) + More;

    /// <summary>The way there, in the signs of arithmetic: <c>3692 × 5 + 100 = 18560</c>.</summary>
    public string Working(long amount) => string.Concat(
        Values.OfNumber(amount),
        Times == 1 ? "" : $" × {Values.OfNumber(Times)}",
        Divisor == 1 ? "" : $" / {Values.OfNumber(Divisor)}",
        More == 0 ? "" : $" {(More < 0 ? '−' : '+')} {Values.OfNumber(Math.Abs(More))}",
        $" {(IsRounded(amount) ? '≈' : '=')} {Values.OfNumber((long)Of(amount))}");

    private bool IsRounded(long amount) => (Int128)amount * Times % Divisor != 0;
}
