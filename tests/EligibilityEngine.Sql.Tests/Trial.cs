using EligibilityEngine.Law;
using EligibilityEngine.Sql.Tests.Engines;

namespace EligibilityEngine.Sql.Tests;

/// <summary>Persons in a table, decided by a query, and each compared with the definition of the language.</summary>
internal static class Trial
{
    /// <summary>Runs a query over persons; fails on the first whom it decides otherwise.</summary>
    public static void Check(Database engine, Rulebook rulebook, SqlOptions options, IReadOnlyList<Person> persons)
    {
        var query = rulebook.AsSql(engine.Dialect, options);
        Load(engine, options, query, persons);
        Compare(engine, rulebook, options, query, persons, []);
    }

    /// <summary>Fills the table that a query reads.</summary>
    public static void Load(Database engine, SqlOptions options, SqlQuery query, IReadOnlyList<Person> persons)
    {
        var days = new (SqlDay? Day, Func<Person, DateOnly?> Of)[]
        {
            (options.On, p => p.Case.Case.On), (options.LawOf, p => p.Case.LawOf), (options.KnownBy, p => p.Case.Case.KnownBy),
        }.Where(d => d.Day?.ColumnName is not null).ToList();
        var types = Enum.GetValues<SqlDialect>().ToDictionary(d => d, d => Dialects.Dialect.Of(d).DayType);
        engine.Load(
            options.Table,
            [("id", "BIGINT"), .. days.Select(d => (d.Day!.ColumnName!, types[engine.Dialect])), .. query.Columns.Select(c => (c.Name, c.Type))],
            persons.Select((p, i) => new object?[] { (long)i }.Concat(days.Select(d => (object?)d.Of(p))).Concat(query.Columns.Select(c => Value(c.Fact, p.Values[c.Fact.Index]))).ToArray()));
    }

    /// <summary>Compares what a query gives with what is right.</summary>
    public static void Compare(Database engine, Rulebook rulebook, SqlOptions options, SqlQuery query, IReadOnlyList<Person> persons, IReadOnlyList<(string Name, object Value)> parameters)
    {
        var questions = options.Questions.IsEmpty ? rulebook.Main : [.. options.Questions.Select(q => rulebook.FindQuestion(q)!)];
        var rows = engine.Query(query.Text, parameters);
        rows.Count.Should().Be(persons.Count);
        foreach (var row in rows)
        {
            var person = persons[Convert.ToInt32(row[0], CultureInfo.InvariantCulture)];
            Compare(engine, person, "in_error", Convert.ToBoolean(row[1], CultureInfo.InvariantCulture), person.Finding.IsInError);
            for (var q = 0; q < questions.Length; q++)
            {
                var right = person.Row(questions[q]).ToList();
                for (var i = 0; i < right.Count; i++)
                {
                    var found = row[2 + (4 * q) + i];
                    Compare(engine, person, $"{questions[q].Id}, column {i}", found is IConvertible and not string ? Convert.ToInt64(found, CultureInfo.InvariantCulture) : found, right[i]);
                }
            }
        }
    }

    private static void Compare(Database engine, Person person, string what, object? found, object? right)
    {
        if (!Equals(found, right))
        {
            throw new InvalidOperationException($"{engine}: {what} is {found ?? "NULL"}, and not {right ?? "NULL"}: {person}");
        }
    }

    private static object? Value(Fact fact, FactValue value) => !value.IsKnown ? null : fact.Type switch
    {
        FactType.YesNo => value.Code == 1,
        FactType.Choice => fact.Values[(int)value.Code].Id,
        FactType.Date => DateOnly.FromDayNumber((int)value.Code),
        _ => value.Code,
    };
}
