using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace EligibilityEngine.Sql.Tests.Engines;

/// <summary>SQLite in this process.</summary>
internal sealed class SqliteDatabase : Database
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqliteDatabase() => _connection.Open();

    public override SqlDialect Dialect => SqlDialect.Sqlite;

    protected override DbConnection Connection => _connection;

    protected override string NameOf(string parameter) => $"${parameter}";

    protected override object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        bool yes => yes ? 1L : 0L,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };

    protected override void Fill(string table, IReadOnlyList<(string Name, string Type)> columns, IEnumerable<object?[]> rows)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        var parameters = columns.Select((_, i) => insert.Parameters.AddWithValue($"$p{i}", DBNull.Value)).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = Stored(row[i]);
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
