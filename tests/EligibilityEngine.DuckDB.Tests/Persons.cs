using DuckDB.NET.Data;
using EligibilityEngine.Law;

namespace EligibilityEngine.DuckDB.Tests;

/// <summary>Persons in a table of DuckDB, whose columns are facts as they are written.</summary>
internal static class Persons
{
    /// <summary>A database in memory with an open connection.</summary>
    public static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    /// <summary>Writes cases into a table: their number in <c>nr</c>, their day in <c>on</c>, and a column for each fact that some case says something of.</summary>
    public static string[] Write(this DuckDBConnection connection, string table, IReadOnlyList<Case> cases)
    {
        string[] facts = [.. cases.SelectMany(c => c.Facts.Select(f => f.Name)).Distinct().Order(StringComparer.Ordinal)];
        connection.Run($"CREATE TABLE {table}(nr INTEGER, \"on\" DATE{string.Concat(facts.Select(f => $", {Sql.Name(f)} VARCHAR"))})");
        foreach (var some in cases.Index().Chunk(200))
        {
            connection.Run($"INSERT INTO {table} VALUES {string.Join(", ", some.Select(c => $"({c.Index}, '{c.Item.On:yyyy-MM-dd}'{string.Concat(facts.Select(f => ", " + (c.Item[f] is { } said ? Sql.Text(said.ToString()) : "NULL")))})"))}");
        }

        return facts;
    }

    public static void Run(this DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static List<T> Rows<T>(this DuckDBConnection connection, string sql, Func<System.Data.Common.DbDataReader, T> row)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public static string? Text(this System.Data.Common.DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>Everything that <c>law</c> tells of a question of a person, as the engine decides it.</summary>
    public static (string? Answer, string? Possible, string? Grounds, string? Missing, bool Exact) Said(Decision decision, Question question)
    {
        var decided = decision[question.Id];
        var why = decided.Justification;
        string[] missing = decided.Status == DecisionStatus.Determined ? [] : [.. why.Missing.Select(f => f.Id), .. why.OpenReadings.Select(r => r.Id), .. why.OpenEvents.Select(e => e.Id), .. why.Gaps.Select(g => g.Id)];
        return (decided.Answer?.Id, string.Join('|', decided.Possible.Select(a => a.Id)), Names([.. why.Grounds.Select(p => p.Id)]), Names(missing), decided.IsExact);
    }

    private static string? Names(string[] names) => names.Length == 0 ? null : string.Join('|', names);
}
