using DuckDB.NET.Data;
using EligibilityEngine;
using EligibilityEngine.DuckDB;
using EligibilityEngine.Kazakhstan;

/// <summary>The example of the package for persons in DuckDB.</summary>
internal static class DuckDBExample
{
    public static bool Run()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        connection.UseRulebook(KazakhstanRulebook.Load(), new LawOptions { On = new DateOnly(2019, 5, 30), AssumesOrdinary = true });

        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE people(name VARCHAR, born DATE, sex VARCHAR, citizen BOOLEAN);
            INSERT INTO people VALUES ('A', '1996-01-10', 'male', true), ('B', '2003-07-01', 'male', true), ('C', '1985-03-15', 'female', true);
            SELECT law_conscription(p) AS answer, count(*), any_value(law_conscription_grounds(p)) FROM people p GROUP BY answer ORDER BY answer
            """;
        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read())
        {
            answers.Add(reader.GetString(0));
            Console.WriteLine($"{reader.GetString(0)}: {reader.GetInt64(1)}, by {reader.GetValue(2)}");
        }

        return answers.SequenceEqual(["liable", "not-liable"]);
    }
}
