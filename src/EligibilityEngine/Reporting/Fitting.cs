namespace EligibilityEngine.Reporting;

/// <summary>As much of a text as fits on a screen.</summary>
internal static class Fitting
{
    /// <summary>A screen of 30 lines, less what a tool says to do next.</summary>
    public const int Determined = 27;

    /// <summary>A screen of 40 lines where something is open.</summary>
    public const int Undetermined = 37;

    private const int Most = 7;

    /// <summary>The document with as many items of each list as fit.</summary>
    /// <param name="lines">How many lines of a usual width it may have. What is as short as it can be may have more.</param>
    /// <param name="of">The document with so many items of each list at most; with 0, as short as it can be.</param>
    /// <param name="from">How many items are tried first.</param>
    public static Document Within(int lines, Func<int, Document> of, int from = Most) => Within(lines, of, () => of(0), from);

    /// <summary>The document with as many items of each list as fit; where none do, another.</summary>
    /// <param name="lines">How many lines of a usual width it may have.</param>
    /// <param name="of">The document with so many items of each list at most; with 0, as short as it can be.</param>
    /// <param name="otherwise">What is told where even that is too long.</param>
    /// <param name="from">How many items are tried first.</param>
    public static Document Within(int lines, Func<int, Document> of, Func<Document> otherwise, int from = Most)
    {
        for (var most = from; most >= 0; most--)
        {
            if (of(most) is var document && document.ToLines().Count <= lines)
            {
                return document;
            }
        }

        return otherwise();
    }
}
