using System.Globalization;
using DuckDB.NET.Data;
using EligibilityEngine.Populations;
using EligibilityEngine.Text;

namespace EligibilityEngine.DuckDB.Synthetic;

/// <summary>A file of synthetic persons, written aside and put in its place when it is whole. Wherever it is read, it says that nobody is or was such a person.</summary>
internal sealed class PopulationFile(SyntheticPopulation population, long size, ulong seed, string path)
{
    private const string Function = "synthetic_persons";

    /// <summary>The table in a database of DuckDB.</summary>
    public const string Table = "persons";

    /// <summary>The endings of files that can be written.</summary>
    public static readonly string[] Endings = [".parquet", ".csv", ".csv.gz", ".jsonl", ".jsonl.gz", ".duckdb"];

    public static string? EndingOf(string path) => Endings.Where(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)).MaxBy(e => e.Length);

    private string Mark => $"{population.Id}, seed {seed}";

    /// <summary>Draws and writes.</summary>
    public void Write(int threads, Action<long> drawn, CancellationToken cancellation)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        if (threads > 0)
        {
            Run(connection, $"SET threads = {threads}");
        }

        PersonsFunction.Register(connection, Function, population.Facts, population.Draw(size, seed, threads, cancellation), drawn);
        if (EndingOf(path) == ".duckdb")
        {
            WriteTable(connection);
        }
        else
        {
            WriteAside(connection);
        }
    }

    private void WriteAside(DuckDBConnection connection)
    {
        var aside = $"{path}.{Guid.NewGuid():n}.part";
        try
        {
            Run(connection, $"COPY ({Persons}) TO {Quoted(aside)} ({Format})");
            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>A table in a database that may have others: it is replaced as a whole, or not at all.</summary>
    private void WriteTable(DuckDBConnection connection)
    {
        Run(connection, $"ATTACH {Quoted(path)} AS written");
        Run(connection, $"BEGIN; CREATE OR REPLACE TABLE written.{Table} AS {Persons}; COMMENT ON TABLE written.{Table} IS {Quoted($"synthetic persons: {Mark}")}; COMMIT");
        Run(connection, "DETACH written");
    }

    /// <summary>A text file has no place of its own for what it is, so that each row says so.</summary>
    private string Persons => EndingOf(path) is ".parquet" or ".duckdb" ? $"SELECT * FROM {Function}()" : $"SELECT *, {Quoted(Mark)} AS synthetic FROM {Function}()";

    private string Format => EndingOf(path) switch
    {
        ".parquet" => $"FORMAT parquet, COMPRESSION zstd, KV_METADATA {{ {string.Join(", ", Metadata.Select(m => $"{Quoted(m.Name)}: {Quoted(m.Value)}"))} }}",
        ".csv" => "FORMAT csv, HEADER",
        ".csv.gz" => "FORMAT csv, HEADER, COMPRESSION gzip",
        ".jsonl" => "FORMAT json",
        ".jsonl.gz" => "FORMAT json, COMPRESSION gzip",
        _ => throw new ArgumentException($"the ending of `{path}` names no format"),
    };

    private IEnumerable<(string Name, string Value)> Metadata =>
    [
        ("synthetic", "true"),
        ("population", population.Id),
        ("population-title", population.Title.ToString()),
        ("seed", seed.ToString(CultureInfo.InvariantCulture)),
        ("size", size.ToString(CultureInfo.InvariantCulture)),
        ("on", Values.OfDay(population.On)),
        ("rulebook", population.Rulebook.Id),
        ("rulebook-version", population.Rulebook.Version),
        ("rulebook-hash", population.Rulebook.Hash),
    ];

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
