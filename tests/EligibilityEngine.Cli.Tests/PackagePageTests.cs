using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The examples on the pages of the packages are code that <c>tests/PackageConsumer</c> compiles and runs.</summary>
public class PackagePageTests
{
    [Theory]
    [InlineData("src/EligibilityEngine/README.md", "Program.cs")]
    [InlineData("src/EligibilityEngine.Kazakhstan/README.md", "ShortExample.cs")]
    [InlineData("src/EligibilityEngine.Generators/README.md", "LibraryExample.cs")]
    [InlineData("src/EligibilityEngine.Analysis/README.md", "AnalysisExample.cs")]
    [InlineData("src/EligibilityEngine.Populations/README.md", "PopulationsExample.cs")]
    [InlineData("src/EligibilityEngine.Sql/README.md", "SqlExample.cs")]
    [InlineData("src/EligibilityEngine.Word/README.md", "WordExample.cs")]
    [InlineData("src/EligibilityEngine.NRules/README.md", "SessionExample.cs")]
    [InlineData("src/EligibilityEngine.DuckDB/README.md", "DuckDBExample.cs")]
    [InlineData("src/EligibilityEngine.Plans/README.md", "PlansExample.cs")]
    public void The_example_is_what_the_consumer_runs(string page, string file)
    {
        var example = Code(File.ReadAllText(page).Split("```csharp\n")[1].Split("```")[0]);
        var consumer = Code(File.ReadAllText($"tests/PackageConsumer/{file}"));

        example.Should().HaveCountGreaterThan(5);
        consumer.Should().ContainInOrder(example);
    }

    /// <summary>The lines without indentation and comments.</summary>
    private static string[] Code(string text) =>
        [.. text.Split('\n').Select(l => l.Split(" //")[0].Trim()).Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal))];
}
