using System.Data.Common;

namespace EligibilityEngine.Sql.Tests.Engines;

/// <summary>A database that runs queries.</summary>
internal abstract class Database : IDisposable
{
    public abstract SqlDialect Dialect { get; }

    protected abstract DbConnection Connection { get; }

    /// <summary>Makes a table in place of one of that name, and fills it.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="columns">Its columns, each with its type.</param>
    /// <param name="rows">Its rows: <see cref="bool"/>, <see cref="long"/>, <see cref="string"/>, <see cref="DateOnly"/> or null.</param>
    public void Load(string table, IReadOnlyList<(string Name, string Type)> columns, IEnumerable<object?[]> rows)
    {
        Run($"DROP TABLE IF EXISTS {table}");
        Run($"CREATE TABLE {table} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\" {c.Type}"))})");
        Fill(table, columns, rows);
    }

    /// <summary>Runs what gives nothing.</summary>
    public void Run(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows that a query gives; NULL is null.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="parameters">What its parameters are, by name, in their order.</param>
    public List<object?[]> Query(string sql, params IReadOnlyList<(string Name, object Value)> parameters)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = NameOf(name);
            parameter.Value = Stored(value);
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>What the engine is called.</summary>
    public override string ToString() => $"{Dialect}";

    public virtual void Dispose() => Connection.Dispose();

    protected abstract void Fill(string table, IReadOnlyList<(string Name, string Type)> columns, IEnumerable<object?[]> rows);

    protected virtual string NameOf(string parameter) => parameter;

    /// <summary>A value as the engine keeps it.</summary>
    protected virtual object Stored(object? value) => value ?? DBNull.Value;
}
