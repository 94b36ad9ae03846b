namespace EligibilityEngine.DuckDB.Tests;

public sealed class CohortReadingTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    public void A_cohort_has_the_facts_of_the_rows_of_a_query()
    {
        using var connection = Persons.Open();
        using var query = connection.CreateCommand();
        query.CommandText = "SELECT 'x' AS name, DATE '1990-01-01' + INTERVAL (range * 100) DAY AS born, CASE range % 3 WHEN 0 THEN 'male' WHEN 1 THEN 'female' END AS sex, range % 7 > 0 AS citizen, range % 3 AS children_below_18 FROM range(100)";
        var answers = Kazakhstan.Rulebook.Cohort(100).On(Day).AssumeOrdinary().ReadFrom(query).Ask("conscription").Run();
        for (var i = 0; i < 100; i++)
        {
            var person = new Case(Day).AssumingOrdinary().With("born", new DateOnly(1990, 1, 1).AddDays(i * 100)).With("citizen", i % 7 > 0).With("children-below-18", i % 3);
            person = (i % 3) switch { 0 => person.With("sex", "male"), 1 => person.With("sex", "female"), _ => person };
            answers.Possible(Kazakhstan.Rulebook.FindQuestion("conscription")!, i).Should().Equal(Kazakhstan.Rulebook.Decide(person, Decisions.Precision.ThreeValued).Value["conscription"].Possible, "person {0}", i);
        }
    }

    [Theory]
    [InlineData("SELECT 'male' AS sex", "*1 rows*2*")]
    [InlineData("SELECT unnest(['male', 'mail']) AS sex", "row 2*`mail`*")]
    [InlineData("SELECT unnest(['fit', 'fit|unfit']) AS fitness", "row 2*fit|unfit*")]
    public void What_cannot_be_read_is_refused(string sql, string says)
    {
        using var connection = Persons.Open();
        using var query = connection.CreateCommand();
        query.CommandText = sql;
        Kazakhstan.Rulebook.Cohort(2).Invoking(c => c.ReadFrom(query)).Should().Throw<ArgumentException>().WithMessage(says);
    }
}
