namespace EligibilityEngine.Populations.Running;

/// <summary>The lanes that are computed together: enough to make an instruction's cost small, few enough to stay in the nearest cache.</summary>
internal static class LaneBlock
{
    public const int Words = 64;

    public const int Lanes = Words * 64;

    public static long CountFor(int lanes) => (lanes + Lanes - 1L) / Lanes;

    /// <summary>How many words a block has: the last may have fewer, in whole vectors of the widest kind.</summary>
    public static int WordsOf(long block, int lanes) => (int)Math.Min(Words, (lanes - (block * Lanes) + 511) / 512 * 8);
}
