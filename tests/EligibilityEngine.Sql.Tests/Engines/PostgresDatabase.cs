using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace EligibilityEngine.Sql.Tests.Engines;

/// <summary>A database of a server of PostgreSQL.</summary>
internal sealed class PostgresDatabase(PostgresServer server) : Database
{
    private readonly NpgsqlConnection _connection = server.Connect();

    public override SqlDialect Dialect => SqlDialect.Postgres;

    protected override DbConnection Connection => _connection;

    /// <summary>They have positions and no names.</summary>
    protected override string NameOf(string parameter) => "";

    protected override void Fill(string table, IReadOnlyList<(string Name, string Type)> columns, IEnumerable<object?[]> rows)
    {
        using var import = _connection.BeginBinaryImport($"COPY {table} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            import.StartRow();
            foreach (var value in row)
            {
                switch (value)
                {
                    case null:
                        import.WriteNull();
                        break;
                    case bool yes:
                        import.Write(yes, NpgsqlDbType.Boolean);
                        break;
                    case long number:
                        import.Write(number, NpgsqlDbType.Bigint);
                        break;
                    case DateOnly day:
                        import.Write(day, NpgsqlDbType.Date);
                        break;
                    default:
                        import.Write((string)value, NpgsqlDbType.Text);
                        break;
                }
            }
        }

        import.Complete();
    }
}
