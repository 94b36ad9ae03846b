using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The rulebook as a query.</summary>
public class SqlTests
{
    [Theory]
    [InlineData("duckdb")]
    [InlineData("postgres")]
    [InlineData("sqlite")]
    [InlineData("spark")]
    [InlineData("trino")]
    public void The_rulebook_is_one_query_that_people_can_read(string dialect) =>
        Tool.Run("sql", "--dialect", dialect, "--question", "conscription", "--on", "column=day", "--law-of", "2020-05-01", "--known-by", "parameter=known_by").Out.ShouldBeGolden($"sql-{dialect}");

    [Fact]
    public void A_query_is_written_to_a_file_as_a_view()
    {
        using var folder = new TemporaryFolder();
        var file = folder.At("law.sql");

        Tool.Run("sql", "--dialect", "postgres", "--on", "2020-05-01", "--view", "decided", "--table", "register.persons", "--key", "region,number", "--out", file).Should().Be(new Outcome(0, "", ""));

        File.ReadAllText(file).Should().Contain("CREATE VIEW decided AS\nWITH\n").And.Contain("FROM register.persons AS p").And.Contain("p.region,\n        p.number,\n");
    }

    [Theory]
    [InlineData("name the engine with `--dialect`")]
    [InlineData("did you mean `postgres`?", "--dialect", "postgre")]
    [InlineData("the rulebook has no question named `conscripton`; did you mean `conscription`?", "--dialect", "duckdb", "--question", "conscripton")]
    [InlineData("the rulebook has no fact named `agee`; did you mean `age`?", "--dialect", "duckdb", "--columns", "citizen,agee")]
    [InlineData("`May`, given for `--on`, is neither a day", "--dialect", "duckdb", "--on", "May")]
    [InlineData("is no name of small letters", "--dialect", "duckdb", "--on", "parameter=a b")]
    [InlineData("a view has no parameters", "--dialect", "duckdb", "--on", "parameter=day", "--view", "decided")]
    [InlineData("the rulebook has no reading named `nothing`", "--dialect", "duckdb", "--reading", "nothing=?")]
    [InlineData("no-such-folder", "--dialect", "duckdb", "--out", "no-such-folder/law.sql")]
    public void Mistakes_are_told(string told, params string[] words)
    {
        var run = Tool.Run(["sql", .. words]);

        run.Code.Should().Be(1);
        run.Error.Should().Contain(told);
    }
}
