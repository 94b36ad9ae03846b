namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>64 rows at a time.</summary>
internal static class WordMask
{
    /// <summary>Which rows of a word there are, of so many.</summary>
    public static ulong Of(int count, int word) => count - (word * 64) is var left && left >= 64 ? ~0UL : left <= 0 ? 0 : ~(~0UL << left);
}
