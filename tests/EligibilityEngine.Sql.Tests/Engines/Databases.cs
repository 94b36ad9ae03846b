using System.Reflection;
using Xunit.Sdk;

namespace EligibilityEngine.Sql.Tests.Engines;

/// <summary>The engines that queries are run on; the server among them is begun when it is first needed.</summary>
public sealed class Databases : IDisposable
{
    /// <summary>The name of the tests that run on them.</summary>
    public const string Collection = "databases";

    private readonly Lazy<PostgresServer> _server = new(() => new PostgresServer());

    internal Database Open(SqlDialect dialect) => dialect switch
    {
        SqlDialect.DuckDb => new DuckDbDatabase(),
        SqlDialect.Sqlite => new SqliteDatabase(),
        SqlDialect.Postgres => new PostgresDatabase(_server.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(dialect), dialect, null),
    };

    /// <summary>Ends the server.</summary>
    public void Dispose()
    {
        if (_server.IsValueCreated)
        {
            _server.Value.Dispose();
        }
    }
}

/// <summary>Tests that run on databases, one after another.</summary>
[CollectionDefinition(Databases.Collection)]
public sealed class DatabaseTests : ICollectionFixture<Databases>;

/// <summary>Each engine that is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EachEngineAttribute : DataAttribute
{
    /// <summary>The engines that are installed.</summary>
    public static ImmutableArray<SqlDialect> Engines { get; } = [SqlDialect.DuckDb, SqlDialect.Sqlite, .. PostgresServer.Programs is null ? Array.Empty<SqlDialect>() : [SqlDialect.Postgres]];

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Engines.Select(e => new object[] { e });
}

/// <summary>A test of PostgreSQL alone.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Programs is null ? "PostgreSQL is not installed, or there is no setpriv to give up rights with" : null;
}
