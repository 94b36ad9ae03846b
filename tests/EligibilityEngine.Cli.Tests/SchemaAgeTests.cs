using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>Schemas that no longer fit.</summary>
public sealed class SchemaAgeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SchemaAgeTests() => Tool.RunBare("init", Rules);

    private string Rules => _folder.At("law");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("rules", "rules.yaml")]
    [InlineData("source", "sources/library-act.yaml")]
    [InlineData("rulebook", "rulebook.yaml")]
    [InlineData("scenarios", "scenarios/borrowing.yaml")]
    public void A_schema_of_another_language_is_told_where_a_file_names_it_and_renewed(string schema, string file)
    {
        _folder.Change($"law/schema/{schema}.schema.json", "Language: ", "Language: 0");

        var told = Lint();

        told.Should().Contain($"{file}:1:").And.Contain($"warning EE3040: the schema `{(file.Contains('/') ? "../" : "")}schema/{schema}.schema.json` was written by another version of the tool")
            .And.Contain("hint: `eligibility schema --all ").And.EndWith("1 warning; library 0.1.0: 1 question, 4 facts, 2 provisions, 1 source\n");
        Renewed().Should().StartWith("0 errors, 0 warnings;");
    }

    [Fact]
    public void A_schema_without_the_names_of_the_rulebook_is_told_and_renewed()
    {
        _folder.Change("law/rules.yaml", "  - fact: book-overdue", "  - fact: member\n    type: yes-no\n    ask: Member?\n    when-true: is a member\n    when-false: is no member\n    changes: time\n  - fact: book-overdue");

        Lint().Should().Contain("warning EE3041: the schema `schema/rules.schema.json` is not the one of the rulebook as it is now");
        Renewed().Should().NotContain("EE3041");
    }

    [Theory]
    [InlineData("{ \"type\": \"object\" }")]
    [InlineData("[]")]
    [InlineData("{ \"$comment\": 3 }")]
    [InlineData("no JSON")]
    public void A_schema_that_somebody_else_wrote_is_left_alone(string text)
    {
        _folder.Write("law/schema/rules.schema.json", text);

        Lint().Should().StartWith("0 errors, 0 warnings;");
    }

    [Fact]
    public void A_schema_that_was_cut_off_is_told()
    {
        var path = _folder.At("law/schema/rules.schema.json");
        File.WriteAllText(path, File.ReadAllText(path)[..2000]);

        Lint().Should().Contain("warning EE3041");
    }

    [Theory]
    [InlineData("https://example.org/rules.schema.json")]
    [InlineData("schema/nothing.json")]
    public void A_schema_on_the_web_and_one_that_is_not_there_are_left_alone(string schema)
    {
        _folder.Change("law/rules.yaml", "$schema=schema/rules.schema.json", "$schema=" + schema);

        Lint().Should().StartWith("0 errors, 0 warnings;");
    }

    [Fact]
    public void All_schemas_go_without_a_name_and_without_another_folder()
    {
        Tool.RunBare("schema", "case", "--all", _folder.Path).Error.Should().StartWith("eligibility: `--all` writes every schema into its folder, so `case` does not go with it\n");
        Tool.RunBare("schema", "--output", "x", "--all", _folder.Path).Error.Should().StartWith("eligibility: `--all` writes every schema into its folder, so `--output` does not go with it\n");
    }

    private string Lint() => Tool.RunBare("lint", "--rules", Rules).Out;

    private string Renewed()
    {
        Tool.RunBare("schema", "--all", _folder.At("law/schema"), "--rules", Rules).Code.Should().Be(0);
        return Lint();
    }
}
