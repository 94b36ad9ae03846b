namespace EligibilityEngine.Sql;

/// <summary>The engine that a query is written for.</summary>
public enum SqlDialect
{
    /// <summary>DuckDB, from 1.0.</summary>
    DuckDb,

    /// <summary>PostgreSQL, from 12.</summary>
    Postgres,

    /// <summary>SQLite, from 3.35.</summary>
    Sqlite,

    /// <summary>Spark SQL, from 3.4, in ANSI mode or not.</summary>
    Spark,

    /// <summary>Trino.</summary>
    Trino,
}
