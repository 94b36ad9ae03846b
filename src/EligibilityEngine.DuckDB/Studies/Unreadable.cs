namespace EligibilityEngine.DuckDB.Studies;

/// <summary>Why a line is no row.</summary>
internal enum LineMistake
{
    /// <summary>It has fewer cells than the first line.</summary>
    TooFewCells,

    /// <summary>It has more cells than the first line.</summary>
    TooManyCells,

    /// <summary>A quote is not closed, or stands inside a cell that is not quoted, or something follows the closing one.</summary>
    BrokenQuote,

    /// <summary>It is not UTF-8, or has a character that is none.</summary>
    NotText,

    /// <summary>A carriage return stands inside it.</summary>
    LooseReturn,

    /// <summary>It is longer than a line may be.</summary>
    TooLong,

    /// <summary>It is not JSON.</summary>
    NotJson,

    /// <summary>It is JSON, but no object.</summary>
    NotAnObject,

    /// <summary>An object names a field twice.</summary>
    FieldTwice,
}

/// <summary>A line that is no row.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Mistake">Why.</param>
/// <param name="Text">How it begins.</param>
internal sealed record UnreadableLine(long Line, LineMistake Mistake, string Text);
