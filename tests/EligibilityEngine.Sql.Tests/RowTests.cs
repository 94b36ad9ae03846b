using EligibilityEngine.Law;
using EligibilityEngine.Sql.Tests.Engines;

namespace EligibilityEngine.Sql.Tests;

/// <summary>Rows as people write them: what cannot be read, names that an engine keeps for itself, keys of several columns.</summary>
[Collection(Databases.Collection)]
public sealed class RowTests(Databases databases)
{
    private static readonly SqlOptions Options = new() { Questions = ["conscription"], On = SqlDay.Column("day"), Columns = ["born", "sex", "citizen", "children-below-18"], Key = ["region", "order"] };

    [Theory]
    [EachEngine]
    public void What_cannot_be_read_puts_its_row_in_error_and_no_other(SqlDialect dialect)
    {
        using var engine = databases.Open(dialect);
        var query = Kazakhstan.Rulebook.AsSql(dialect, Options);
        DateOnly on = new(2024, 5, 1);
        object?[] born = [new DateOnly(2003, 7, 1)];
        var rows = new List<object?[]>
        {
            new object?[] { "north", 1L, on, 2L, true, born[0], "male" },
            new object?[] { "north", 2L, on, 31L, true, born[0], "male" },
            new object?[] { "north", 3L, on, 2L, true, born[0], "man" },
            new object?[] { "south", 1L, null, 2L, true, born[0], "male" },
            new object?[] { "south", 2L, on, null, null, null, null },
            new object?[] { "south", 3L, on, 2L, true, on.AddDays(1), "male" },
        };
        var bad = new HashSet<(object?, object?)> { ("north", 2L), ("north", 3L), ("south", 1L), ("south", 3L) };
        if (dialect == SqlDialect.Sqlite)
        {
            rows.Add(["south", 4L, on, 2L, true, "2003-02-31", "male"]);
            bad.Add(("south", 4L));
        }

        engine.Load("people", [("region", Text(query)), ("order", "BIGINT"), ("day", TypeOf(query, FactType.Date)), ("children_below_18", "BIGINT"), ("citizen", TypeOf(query, FactType.YesNo)), ("born", TypeOf(query, FactType.Date)), ("sex", Text(query))], rows);

        var found = engine.Query(query.Text);
        found.Should().HaveCount(rows.Count);
        foreach (var row in found)
        {
            var isInError = Convert.ToBoolean(row[2], CultureInfo.InvariantCulture);
            isInError.Should().Be(bad.Contains((row[0], row[1])), "that is so of {0} {1}", row[0], row[1]);
            row[4].Should().BeOneOf(isInError ? "error" : "determined", isInError ? "error" : "undetermined");
        }
    }

    [Fact]
    public void What_the_rulebook_does_not_have_is_refused()
    {
        var rulebook = Kazakhstan.Rulebook;
        Action[] mistakes =
        [
            () => rulebook.AsSql(SqlDialect.DuckDb, Options with { Questions = ["conscripton"] }),
            () => rulebook.AsSql(SqlDialect.DuckDb, Options with { Columns = ["agee"] }),
            () => rulebook.AsSql(SqlDialect.DuckDb, Options with { Readings = Options.Readings.Add("academic-leave-as-study", "nothing") }),
            () => rulebook.AsSql(SqlDialect.DuckDb, Options with { On = SqlDay.Parameter("on"), View = "decided" }),
            () => rulebook.AsSql((SqlDialect)99, Options),
            () => SqlDay.Parameter("a b"),
        ];
        mistakes.Should().AllSatisfy(mistake => mistake.Should().Throw<ArgumentException>());
    }

    [Theory]
    [EachEngine]
    public void A_query_becomes_a_view(SqlDialect dialect)
    {
        using var engine = databases.Open(dialect);
        var options = Options with { On = SqlDay.Of(new DateOnly(2024, 5, 1)), Key = ["id"], View = "decided" };
        var query = Kazakhstan.Rulebook.AsSql(dialect, options);
        engine.Run("DROP VIEW IF EXISTS decided");
        engine.Load("people", [("id", "BIGINT"), .. query.Columns.Select(c => (c.Name, c.Type))], [[1L, .. query.Columns.Select(_ => (object?)null)]]);
        engine.Run(query.Text);
        engine.Query("SELECT conscription_status FROM decided").Single().Should().Equal("undetermined");
        engine.Run("DROP VIEW decided");
    }

    private static string Text(SqlQuery query) => TypeOf(query, FactType.Choice);

    private static string TypeOf(SqlQuery query, FactType type) => query.Columns.First(c => c.Fact.Type == type).Type;
}
