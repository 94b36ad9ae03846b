using EligibilityEngine.Reporting;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>What a file holds.</summary>
internal enum DataKind
{
    /// <summary>Cells with something between them, a row a line.</summary>
    Csv,

    /// <summary>An object of JSON a line.</summary>
    JsonLines,

    /// <summary>Parquet.</summary>
    Parquet,

    /// <summary>A database of DuckDB.</summary>
    Database,
}

/// <summary>What files hold, by their names.</summary>
internal static class FileKinds
{
    private static readonly Dictionary<string, DataKind> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = DataKind.Csv,
        [".tsv"] = DataKind.Csv,
        [".txt"] = DataKind.Csv,
        [".jsonl"] = DataKind.JsonLines,
        [".ndjson"] = DataKind.JsonLines,
        [".parquet"] = DataKind.Parquet,
        [".duckdb"] = DataKind.Database,
        [".db"] = DataKind.Database,
    };

    /// <summary>What a file holds; null for no file.</summary>
    /// <exception cref="StudyRefusal">Its name does not say.</exception>
    public static DataKind? Of(string? path) => path is null ? null
        : ByEnding.TryGetValue(Path.GetExtension(Unpacked(path)), out var kind) && (kind is DataKind.Csv or DataKind.JsonLines || !IsPacked(path)) ? kind
        : throw new StudyRefusal(s => s.EndingNamesNoData(path, s.Commas(ByEnding.Keys.Select(e => (Prose)$"`{e}`"))));

    /// <summary>Whether it is packed with gzip.</summary>
    public static bool IsPacked(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Its name without the ending that says so.</summary>
    public static string Unpacked(string path) => IsPacked(path) ? path[..^3] : path;
}
