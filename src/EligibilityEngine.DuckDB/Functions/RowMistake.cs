namespace EligibilityEngine.DuckDB.Functions;

/// <summary>What is wrong with a row, in one line.</summary>
internal static class RowMistake
{
    public static string Say(Diagnostic mistake) => (mistake.Place is { } place ? $"{place.Path}: " : "") + mistake.Message + (mistake.Hint is { } hint ? $"; {hint}" : "");
}
