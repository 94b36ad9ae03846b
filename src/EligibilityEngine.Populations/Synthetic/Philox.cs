using System.Runtime.CompilerServices;

namespace EligibilityEngine.Populations.Synthetic;

/// <summary>
/// Philox4x32-10, a random number generator without state: the same counter and key give the same bits everywhere, so that no person's numbers hang on who was drawn before,
/// on which thread, or on which machine. After Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011.
/// </summary>
internal static class Philox
{
    private const int Rounds = 10;
    private const uint FirstFactor = 0xD2511F53;
    private const uint SecondFactor = 0xCD9E8D57;
    private const uint FirstWeyl = 0x9E3779B9;
    private const uint SecondWeyl = 0xBB67AE85;

    /// <summary>128 random bits as two numbers.</summary>
    /// <param name="counter">What the bits are for, its lowest 32 bits first.</param>
    /// <param name="key">Which of all sequences.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong First, ulong Second) Of(UInt128 counter, ulong key)
    {
        var (a, b, c, d) = ((uint)counter, (uint)(counter >> 32), (uint)(counter >> 64), (uint)(counter >> 96));
        var (k, l) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            var (first, second) = ((ulong)a * FirstFactor, (ulong)c * SecondFactor);
            (a, b, c, d) = ((uint)(second >> 32) ^ b ^ k, (uint)second, (uint)(first >> 32) ^ d ^ l, (uint)first);
            (k, l) = (k + FirstWeyl, l + SecondWeyl);
        }

        return (((ulong)b << 32) | a, ((ulong)d << 32) | c);
    }

    /// <summary>A number from 0 below <paramref name="below"/>, all of them alike, made of 64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Below(ulong below, ulong bits) => Math.BigMul(bits, below, out _);
}
