using System.Data.Common;
using DuckDB.NET.Data;

namespace EligibilityEngine.Sql.Tests.Engines;

/// <summary>DuckDB in this process.</summary>
internal sealed class DuckDbDatabase : Database
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckDbDatabase() => _connection.Open();

    public override SqlDialect Dialect => SqlDialect.DuckDb;

    protected override DbConnection Connection => _connection;

    protected override void Fill(string table, IReadOnlyList<(string Name, string Type)> columns, IEnumerable<object?[]> rows)
    {
        using var appender = _connection.CreateAppender(table);
        foreach (var values in rows)
        {
            var row = appender.CreateRow();
            foreach (var value in values)
            {
                _ = value switch
                {
                    null => row.AppendNullValue(),
                    bool yes => row.AppendValue(yes),
                    long number => row.AppendValue(number),
                    DateOnly day => row.AppendValue(day),
                    _ => row.AppendValue((string)value),
                };
            }

            row.EndRow();
        }
    }
}
