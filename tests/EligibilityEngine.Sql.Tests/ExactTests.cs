using EligibilityEngine.Law;
using EligibilityEngine.Sql.Tests.Engines;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Sql.Tests;

/// <summary>Exact answers in SQL are those of a decision.</summary>
[Collection(Databases.Collection)]
public sealed class ExactTests(Databases databases)
{
    private const int Persons = 150;
    private const int LawsMadeUp = 30;

    [Theory]
    [EachEngine]
    public void Of_a_few_columns_exactly_the_possible_answers_are_told(SqlDialect dialect)
    {
        var rulebook = Kazakhstan.Rulebook;
        var options = new SqlOptions { Questions = ["conscription"], On = SqlDay.Of(new DateOnly(2024, 5, 1)), Columns = ["born", "sex", "citizen", "full-time-student", "fitness"], IsExact = true };
        var days = new Case(options.On.Day!.Value);
        var persons = Laws.Under(rulebook).Draw(Persons)
            .Select(made => Completions.Bind(rulebook, made.Case)).Select(c => new Person(rulebook, days, [.. rulebook.Facts.Select(f => options.Columns.Contains(f.Id) ? c.Given[f.Index]?.On(c.Case.On).Value ?? FactValue.Unknown : FactValue.Unknown)])).ToList();

        using var engine = databases.Open(dialect);
        Check(engine, rulebook, options, persons).Should().Be(Persons, "all are exact");
    }

    [Fact]
    public void Under_made_up_laws_no_answer_is_told_that_nobody_has()
    {
        using var engine = databases.Open(SqlDialect.DuckDb);
        var exact = 0;
        Laws.SmallWithCase.Check(LawsMadeUp, made =>
        {
            var rulebook = made.Rulebook;
            var first = Completions.Bind(rulebook, made.Case);
            var options = new SqlOptions
            {
                Questions = [.. rulebook.Questions.Where(q => !q.IsAmount).Select(q => q.Id)],
                On = SqlDay.Of(first.Case.On),
                LawOf = SqlDay.Of(first.LawOf),
                Columns = [.. rulebook.Facts.Where(f => f.Derivation is null).Select(f => f.Id)],
                IsExact = true,
            };
            var days = new Case(first.Case.On) { LawOf = first.LawOf };
            var persons = Enumerable.Range(0, 12).Select(i => i == 0 ? first : Completions.Bind(rulebook, made.AnotherCase()))
                .Select(c => new Person(rulebook, days, [.. rulebook.Facts.Select(f => f.Derivation is null ? c.Given[f.Index]?.On(c.Case.On).Value ?? FactValue.Unknown : FactValue.Unknown)])).ToList();
            exact += options.Questions.IsEmpty || options.Columns.IsEmpty ? 0 : Check(engine, rulebook, options, persons);
        });
        exact.Should().BeGreaterThan(LawsMadeUp * 4);
    }

    /// <summary>Compares with decisions; of how many answers the query says that they are exact.</summary>
    private static int Check(Database engine, Rulebook rulebook, SqlOptions options, List<Person> persons)
    {
        var query = rulebook.AsSql(engine.Dialect, options);
        Trial.Load(engine, options, query, persons);
        var exact = 0;
        foreach (var row in engine.Query(query.Text))
        {
            var person = persons[Convert.ToInt32(row[0], CultureInfo.InvariantCulture)];
            var decided = rulebook.Decide(person.AsCase()).ValueOrNull;
            var isInError = Convert.ToBoolean(row[1], CultureInfo.InvariantCulture);
            for (var q = 0; q < options.Questions.Length; q++)
            {
                var (status, possible, isExact) = ((string)row[2 + (5 * q) + 1]!, row[2 + (5 * q) + 2], row[2 + (5 * q) + 4]);
                if (isInError)
                {
                    decided.Should().BeNull("{0} is in error: {1}", person, query.Text);
                    exact++;
                }
                else if (Convert.ToBoolean(isExact, CultureInfo.InvariantCulture) && decided is not null)
                {
                    var right = decided[options.Questions[q]];
                    ((string)possible!).Should().Be(string.Join(' ', right.Possible.Select(a => a.Id)), "that is what {0} comes to for {1}: {2}", options.Questions[q], person, query.Text);
                    status.Should().Be(right.Possible.Length == 1 ? "determined" : "undetermined");
                    exact++;
                }
            }
        }

        return exact;
    }
}
