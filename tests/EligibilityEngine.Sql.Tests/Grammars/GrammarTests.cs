using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Sql.Tests.Grammars;

/// <summary>Queries for engines that do not run here are well formed.</summary>
public sealed class GrammarTests
{
    private const int LawsMadeUp = 4;

    [GrammarTheory]
    [InlineData("spark", SqlDialect.Spark)]
    [InlineData("trino", SqlDialect.Trino)]
    public void Queries_are_read_by_the_grammar_of_their_engine(string engine, SqlDialect dialect)
    {
        var queries = new List<string>
        {
            Kazakhstan.Rulebook.AsSql(dialect, new SqlOptions { Questions = ["conscription"], On = SqlDay.Of(new DateOnly(2019, 5, 30)), AssumesOrdinary = true }).Text,
            Kazakhstan.Rulebook.AsSql(dialect, new SqlOptions { KnownBy = SqlDay.Column("known_by"), Columns = [.. Kazakhstan.Rulebook.Facts.Select(f => f.Id)] }).Text,
            Kazakhstan.Rulebook.AsSql(dialect, new SqlOptions { Questions = ["service-term"], On = SqlDay.Of(new DateOnly(1998, 5, 1)), View = "decided" }).Text,
        };
        queries.AddRange(Laws.WideWithCase.Draw(LawsMadeUp).Concat(Laws.TimedWithCase.Draw(LawsMadeUp)).Select(made =>
            made.Rulebook.AsSql(dialect, new SqlOptions { Questions = [.. made.Rulebook.Questions.Select(q => q.Id)], LawOf = SqlDay.Parameter("law_of"), Columns = [.. made.Rulebook.Facts.Select(f => f.Id)] }).Text));

        Grammar.MistakesIn(engine, queries).Should().BeEmpty();
    }

    [GrammarTheory]
    [InlineData("spark")]
    [InlineData("trino")]
    public void A_grammar_finds_what_is_wrong(string engine) => Grammar.MistakesIn(engine, ["SELECT FROM WHERE;\n"]).Should().Contain("query-1.sql:1:8");
}
