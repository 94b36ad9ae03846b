using EligibilityEngine.Law;
using EligibilityEngine.Schemas;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>JSON Schemas for editors.</summary>
public class SchemaTests
{
    private static readonly Rulebook Xyland = Rulebook.Load(Tool.Rules).Value;

    public static TheoryData<string, string> Schemas => new()
    {
        { "rulebook", RulebookSchemas.Manifest(Xyland) },
        { "rules", RulebookSchemas.Rules(Xyland) },
        { "source", RulebookSchemas.Source() },
        { "translation", RulebookSchemas.Translation(Xyland) },
        { "case", RulebookSchemas.Case(Xyland) },
        { "scenarios", RulebookSchemas.Scenarios(Xyland) },
        { "population", RulebookSchemas.Population(Xyland) },
        { "plan", RulebookSchemas.Plan(Xyland) },
        { "mapping", DuckDB.Studies.MappingFile.Schema(Xyland) },
        { "decision", RulebookSchemas.Decision() },
        { "timeline", RulebookSchemas.Timeline() },
        { "possible", RulebookSchemas.Possible() },
        { "changes", RulebookSchemas.Changes() },
        { "comparison", RulebookSchemas.Comparison() },
        { "affected", RulebookSchemas.Affected() },
        { "readings", RulebookSchemas.Readings() },
        { "call-up", RulebookSchemas.CallUp() },
        { "diagnostics", RulebookSchemas.Diagnostics() },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_schema_is_printed_with_the_names_of_the_rulebook(string name, string schema) =>
        Tool.Run("schema", name).Should().Be(new Outcome(0, schema, ""));

    [Fact]
    public void All_schemas_are_written_to_a_folder()
    {
        using var folder = new TemporaryFolder();
        var output = folder.At("made/here");

        var run = Tool.Run("schema", "--output", output);

        run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().BeEquivalentTo(Directory.GetFiles(output));
        Directory.GetFiles(output).Should().HaveCount(Schemas.Count);
        File.ReadAllText(Path.Combine(output, "case.schema.json")).Should().Be(RulebookSchemas.Case(Xyland));
    }

    [Fact]
    public void The_published_schemas_of_Kazakhstan_are_all_that_the_tool_writes()
    {
        using var folder = new TemporaryFolder();

        Tool.RunBare("schema", "--output", folder.Path);

        Files(folder.Path).Should().BeEquivalentTo(Files("rules/kz/schema"));
    }

    [Fact]
    public void One_schema_is_written_to_a_folder()
    {
        using var folder = new TemporaryFolder();

        Tool.Run("schema", "source", "--output", folder.Path);

        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Should().Equal("source.schema.json");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("file", "");

        var run = Tool.Run("schema", "case", "--output", file);

        run.Error.Should().StartWith($"eligibility: `{file}` cannot be written: ");
        run.Code.Should().Be(1);
    }

    [Theory]
    [InlineData("name a schema (`rulebook`, `rules`, `source`, `translation`, `case`, `scenarios`, `population`, `plan`, `mapping`, `decision`, `timeline`, `possible`, `changes`, `comparison`, `affected`, `readings`, `call-up`, `diagnostics`), or a folder for all with `--output`")]
    [InlineData("there is no schema named `scenario`; did you mean `scenarios`?", "scenario")]
    public void Which_schema_must_be_said(string message, params string[] args)
    {
        var run = Tool.Run(["schema", .. args]);

        run.Error.Should().StartWith($"eligibility: {message}\n");
        run.Code.Should().Be(1);
    }

    private static Dictionary<string, string> Files(string folder) =>
        Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToDictionary(f => Path.GetFileName(f), File.ReadAllText);
}
