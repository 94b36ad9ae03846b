using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Sql;

/// <summary>The example of the package for SQL.</summary>
internal static class SqlExample
{
    public static bool Run()
    {
        var rulebook = KazakhstanRulebook.Load();
        var query = rulebook.AsSql(SqlDialect.Postgres, new SqlOptions
        {
            Questions = ["conscription"],
            On = SqlDay.Of(new DateOnly(2019, 5, 30)),
            Columns = ["born", "sex", "citizen", "full-time-student"],
            AssumesOrdinary = true,
        });
        Console.WriteLine(query.Text);
        foreach (var column in query.Columns)
        {
            Console.WriteLine($"{column.Name} {column.Type}: {column.Fact.Ask}");
        }

        return query.Columns.Length == 4 && query.Text.Contains("kz-31", StringComparison.Ordinal);
    }
}
