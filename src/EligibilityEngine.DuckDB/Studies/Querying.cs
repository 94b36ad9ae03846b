using System.Data.Common;
using DuckDB.NET.Data;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>Statements of SQL on a connection.</summary>
internal static class Querying
{
    extension(DuckDBConnection connection)
    {
        /// <summary>Executes statements; how many rows the last of them wrote.</summary>
        public long Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteNonQuery();
        }

        public List<T> Query<T>(string sql, Func<DbDataReader, T> row)
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

        public long Count(string sql) => connection.Query(sql, r => r.GetInt64(0))[0];
    }
}
