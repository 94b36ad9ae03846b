using System.Runtime.CompilerServices;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>Why a line is no row, in words.</summary>
internal static class LineMistakeWords
{
    public static string In(this LineMistake mistake, Phrases say) => (mistake switch
    {
        LineMistake.TooFewCells => say.TooFewCells(),
        LineMistake.TooManyCells => say.TooManyCells(),
        LineMistake.BrokenQuote => say.BrokenQuote(),
        LineMistake.NotText => say.NotText(),
        LineMistake.LooseReturn => say.LooseReturn(),
        LineMistake.TooLong => say.LineTooLong(),
        LineMistake.NotJson => say.NotJson(),
        LineMistake.NotAnObject => say.NotAnObject(),
        LineMistake.FieldTwice => say.FieldTwice(),
        _ => throw new SwitchExpressionException(mistake),
    }).ToString();
}
