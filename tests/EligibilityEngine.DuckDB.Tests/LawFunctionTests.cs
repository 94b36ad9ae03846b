using DuckDB.NET.Data;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.DuckDB.Tests;

/// <summary>The law as functions of SQL.</summary>
public sealed class LawFunctionTests
{
    private const int Count = 150;

    private static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly string[] Asked = ["conscription", "service-term"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_row_is_what_the_rulebook_decides(bool assumesOrdinary)
    {
        var cases = Laws.Under(Kazakhstan.Rulebook, isLawful: false).Draw(Count)
            .Select(m => Plain(m.Case) with { AssumesOrdinary = assumesOrdinary }).ToList();
        Compare(Kazakhstan.Rulebook, cases, Asked, assumesOrdinary);
    }

    private static void Compare(Rulebook rulebook, List<Case> cases, string[] asked, bool assumesOrdinary)
    {
        using var connection = Persons.Open();
        connection.Write("people", cases);
        connection.UseRulebook(rulebook, new LawOptions { AssumesOrdinary = assumesOrdinary, Questions = [.. asked] });
        var fields = string.Concat(asked.Select(q => string.Concat(new[] { "answer", "possible", "grounds", "missing", "exact" }.Select(f => $", l.{Sql.Name(q)}.{f}"))));
        var rows = connection.Rows($"SELECT l.mistake{fields} FROM (SELECT nr, law(\"on\", p) AS l FROM people p) ORDER BY nr", r => Enumerable.Range(0, r.FieldCount).Select(i => r.IsDBNull(i) ? null : r.GetValue(i)).ToArray());
        rows.Should().HaveCount(cases.Count);
        foreach (var (i, row) in rows.Index())
        {
            var decided = rulebook.Decide(cases[i]);
            (row[0] is not null).Should().Be(decided.HasErrors, "person {0}: {1} {2}", i, row[0], string.Join(' ', decided.Diagnostics));
            if (decided.ValueOrNull is not { } decision)
            {
                decided.Diagnostics.Where(d => d.Severity == Severity.Error).Should().Contain(d => ((string)row[0]!).Contains(d.Message, StringComparison.Ordinal));
                continue;
            }

            foreach (var (j, question) in asked.Index())
            {
                var said = row.AsSpan(1 + (5 * j), 5);
                ((string?)said[0], (string?)said[1], (string?)said[2], (string?)said[3], (bool)said[4]!).Should().Be(Persons.Said(decision, rulebook.FindQuestion(question)!), "{0} of person {1}", question, i);
            }
        }
    }

    /// <summary>Of made-up cases only what a row can say: a value for each fact.</summary>
    private static Case Plain(Case made) => made.Facts.Where(f => f.Otherwise is not null).Aggregate(new Case(made.On), (c, f) => c.With(new GivenFact(f.Name) { Otherwise = f.Otherwise }));

    [Fact]
    public void Made_up_laws_decide_rows_as_they_decide_cases()
    {
        foreach (var made in Laws.Small.Draw(30))
        {
            var cases = Laws.Under(made.Rulebook, isLawful: false).Draw(25).Select(m => Plain(m.Case)).ToList();
            Compare(made.Rulebook, cases, [.. made.Rulebook.Questions.Select(q => q.Id)], false);
        }
    }

    [Fact]
    public void Arguments_are_facts_in_their_order_in_the_types_of_DuckDB()
    {
        using var connection = Persons.Open();
        connection.UseRulebook(Kazakhstan.Rulebook, new LawOptions { On = Day, AssumesOrdinary = true, Facts = ["born", "sex", "citizen"] });
        connection.Run("CREATE TYPE sex AS ENUM ('female', 'male'); CREATE TABLE people(nr INTEGER, born DATE, sex sex, citizen BOOLEAN)");
        connection.Run("INSERT INTO people VALUES (1, '2005-01-10', 'male', true), (2, '2005-01-10', 'female', true), (3, '1980-01-10', 'male', true), (4, NULL, 'male', true), (5, '2005-01-10', 'male', NULL)");
        connection.Rows("SELECT law_conscription(born, sex, citizen), law_conscription_possible(p) FROM people p ORDER BY nr", r => (r.Text(0), r.Text(1)))
            .Should().Equal([.. new[] { ("2005-01-10", "male"), ("2005-01-10", "female"), ("1980-01-10", "male"), (null, "male"), ("2005-01-10", "male") }.Select((p, i) =>
            {
                var person = new Case(Day).AssumingOrdinary().With("sex", p.Item2);
                person = p.Item1 is { } born ? person.With("born", born) : person;
                var decided = Kazakhstan.Rulebook.Decide(i == 4 ? person : person.With("citizen", true)).Value["conscription"];
                return (decided.Answer?.Id, (string?)string.Join('|', decided.Possible.Select(a => a.Id)));
            })]);
    }

    [Fact]
    public void Constants_in_a_row_are_those_of_every_row()
    {
        using var connection = Persons.Open();
        connection.UseRulebook(Kazakhstan.Rulebook, new LawOptions { On = Day, AssumesOrdinary = true, Questions = ["conscription"] });
        connection.Run("CREATE TABLE people AS SELECT range AS nr, DATE '1990-01-01' + INTERVAL (range % 9000) DAY AS born FROM range(5000)");
        connection.Rows("SELECT count(*) FROM people WHERE law_conscription({'born': born, 'sex': 'male', 'citizen': true}) IS DISTINCT FROM law_conscription({'born': born::DATE, 'sex': sex, 'citizen': citizen}) ".Replace("FROM people", "FROM (SELECT *, CASE WHEN nr >= 0 THEN 'male' END AS sex, nr >= 0 AS citizen FROM people)", StringComparison.Ordinal), r => r.GetInt64(0))
            .Should().Equal(0);
        connection.Rows("SELECT count(DISTINCT law_conscription({'born': born, 'sex': 'male', 'citizen': true})) FROM people", r => r.GetInt64(0)).Should().Equal(2);
    }

    [Fact]
    public void A_row_that_cannot_be_fails_its_query_or_is_told()
    {
        using var connection = Persons.Open();
        connection.UseRulebook(Kazakhstan.Rulebook, new LawOptions { On = Day, Facts = ["born", "sex"] });
        connection.Invoking(c => c.Rows("SELECT law_conscription('2005-02-31', 'male')", r => r.Text(0))).Should().Throw<DuckDBException>().WithMessage("*born*2005-02-31*");
        connection.Rows("SELECT law('2005-01-31', 'mail').mistake, TRY(law_conscription('2005-01-31', 'mail'))", r => (r.Text(0), r.Text(1)))[0]
            .Should().Match<(string? Mistake, string? Answer)>(t => t.Mistake!.Contains("`mail`") && t.Answer == null);
    }

    [Fact]
    public void Names_that_the_rulebook_does_not_have_are_refused()
    {
        using var connection = Persons.Open();
        connection.Invoking(c => c.UseRulebook(Kazakhstan.Rulebook, new LawOptions { Facts = ["brn"] })).Should().Throw<ArgumentException>();
        connection.Invoking(c => c.UseRulebook(Kazakhstan.Rulebook, new LawOptions { Questions = ["conscripton"] })).Should().Throw<ArgumentException>();
    }
}
