namespace EligibilityEngine.DuckDB.Tests;

/// <summary>The example on the page of the package answers as the page says.</summary>
public sealed class PackagePageTests
{
    [Fact]
    public void The_statements_of_the_example_give_an_answer_and_a_ground()
    {
        var page = File.ReadAllText(Repository.PathTo("src", "EligibilityEngine.DuckDB", "README.md"));
        using var connection = Persons.Open();
        connection.UseRulebook(Kazakhstan.Rulebook, new LawOptions { On = new DateOnly(2019, 5, 30), AssumesOrdinary = true });
        connection.Rows(page.Split("\"\"\"")[1], r => (r.GetString(0), r.GetInt64(1), r.Text(2))).Should().Equal(("liable", 1, "kz-31"), ("not-liable", 2, null));
    }
}
