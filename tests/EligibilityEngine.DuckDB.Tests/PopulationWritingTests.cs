using DuckDB.NET.Data;
using EligibilityEngine.Populations;

namespace EligibilityEngine.DuckDB.Tests;

public sealed class PopulationWritingTests : IDisposable
{
    private static readonly SyntheticPopulation Population = SyntheticPopulation.Load(Kazakhstan.Rulebook, Repository.PathTo("rules", "kz", "populations", "kz.yaml")).Value;

    private readonly string _folder = Directory.CreateTempSubdirectory("eligibility-").FullName;

    [Theory]
    [InlineData("people.parquet", 1)]
    [InlineData("people.parquet", 3)]
    [InlineData("people.csv", 2)]
    [InlineData("people.csv.gz", 2)]
    [InlineData("people.jsonl", 2)]
    [InlineData("people.jsonl.gz", 2)]
    public void A_file_has_the_persons_that_are_drawn_in_their_order(string name, int threads)
    {
        const int size = 20_000;
        Population.Write(At(name), size, seed: 7, threads);

        var columns = string.Join(", ", Population.Facts.Select(f => $"CAST(\"{f.Id}\" AS VARCHAR)"));
        Query($"SELECT concat_ws(',', id, {columns}) FROM {(name.Contains("csv", StringComparison.Ordinal) ? $"read_csv('{At(name)}', all_varchar = true)" : $"'{At(name)}'")}")
            .Should().Equal(Drawn(size));
        Directory.GetFiles(_folder).Should().ContainSingle();
    }

    [Fact]
    public void A_table_of_a_database_is_replaced_and_all_else_in_it_stays()
    {
        Query("SELECT 1", "CREATE TABLE other AS SELECT 5 AS x", At("people.duckdb"));
        Population.Write(At("people.duckdb"), 10, seed: 7);
        Population.Write(At("people.duckdb"), 30, seed: 7);

        Query("SELECT count(*) FROM persons", database: At("people.duckdb")).Should().Equal("30");
        Query("SELECT x FROM other", database: At("people.duckdb")).Should().Equal("5");
        Query("SELECT comment FROM duckdb_tables() WHERE table_name = 'persons'", database: At("people.duckdb")).Should().Equal("synthetic persons: kz, seed 7");
    }

    [Fact]
    public void Whatever_is_written_says_that_it_is_synthetic()
    {
        Population.Write(At("people.parquet"), 10, seed: 7);
        Population.Write(At("people.csv"), 10, seed: 7);
        Population.Write(At("people.jsonl"), 10, seed: 7);

        Query($"SELECT decode(key) || '=' || decode(value) FROM parquet_kv_metadata('{At("people.parquet")}')").Should()
            .Contain(["synthetic=true", "population=kz", "seed=7", "size=10", "on=2026-03-01", "rulebook=kz", $"rulebook-hash={Kazakhstan.Rulebook.Hash}"]);
        Query($"SELECT DISTINCT synthetic FROM '{At("people.csv")}'").Should().Equal("kz, seed 7");
        Query($"SELECT DISTINCT synthetic FROM '{At("people.jsonl")}'").Should().Equal("kz, seed 7");
    }

    [Fact]
    public void What_was_there_stays_where_the_writing_is_given_up()
    {
        File.WriteAllText(At("people.csv"), "before");
        using var cancelled = new CancellationTokenSource();

        var writing = () => Population.Write(At("people.csv"), 1_000_000, seed: 7, threads: 2, drawn: _ => cancelled.Cancel(), cancellation: cancelled.Token);

        writing.Should().Throw<Exception>();
        File.ReadAllText(At("people.csv")).Should().Be("before");
        Directory.GetFiles(_folder).Should().ContainSingle();
    }

    [Fact]
    public void Nobody_is_a_file_too()
    {
        Population.Write(At("people.parquet"), 0, seed: 7);

        Query($"SELECT count(*) FROM '{At("people.parquet")}'").Should().Equal("0");
    }

    [Theory]
    [InlineData("people")]
    [InlineData("people.txt")]
    public void A_file_needs_an_ending_that_names_a_format(string name) =>
        Population.Invoking(p => p.Write(At(name), 1, seed: 7)).Should().Throw<ArgumentException>().WithMessage("*.parquet*");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private static IEnumerable<string> Drawn(int size) => Population.Draw(size, seed: 7, threads: 1).SelectMany(b => Enumerable.Range(0, b.Count).Select(i => string.Join(',', new[] { $"{b.First + i + 1}" }.Concat(
        b.Facts.Select((f, column) => b[column, i] is { IsKnown: true } value ? f.Type == Law.FactType.YesNo ? value.Code == 1 ? "true" : "false" : f.Write(value) : null).Where(t => t is not null))!)));

    private static List<string> Query(string sql, string? first = null, string database = ":memory:")
    {
        using var connection = new DuckDBConnection($"DataSource={database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = first ?? "SELECT 1";
        command.ExecuteNonQuery();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return rows;
    }
}
