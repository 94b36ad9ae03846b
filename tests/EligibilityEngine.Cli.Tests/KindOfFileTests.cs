using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>One kind of file where another should be.</summary>
public sealed class KindOfFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.WithXyland();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("scenarios/conscription.yaml", "this file holds scenarios; it is not a case", "`eligibility test FILE` decides them")]
    [InlineData("rules/conscription.yaml", "this file holds rules of a rulebook; it is not a case", "`--rules DIR`")]
    [InlineData("rules/rulebook.yaml", "this file is the `rulebook.yaml` of a rulebook; it is not a case", "`--rules DIR`")]
    [InlineData("sources/act-2012.yaml", "this file is a source of a rulebook; it is not a case", "`--rules DIR`")]
    public void In_place_of_a_case_it_is_told_in_one_mistake_with_what_to_do(string file, string message, string hint)
    {
        foreach (var verb in new[] { "check", "possible", "change", "timeline", "ask" })
        {
            ShouldBeTheOnlyMistake(Tool.Run(verb, _folder.At(file)), message, hint);
            ShouldBeTheOnlyMistake(Tool.Run(verb, "--case", _folder.At(file)), message, hint);
        }

        ShouldBeTheOnlyMistake(Tool.Run("compare", _folder.At(file), "--with", "2013-01-01"), message, hint);
    }

    [Theory]
    [InlineData("cases/student.yaml", "this file holds a case; it is not a scenario file", "`eligibility check FILE` decides it")]
    [InlineData("rules/conscription.yaml", "this file holds rules of a rulebook; it is not a scenario file", "`--rules DIR`")]
    [InlineData("rules/rulebook.yaml", "this file is the `rulebook.yaml` of a rulebook; it is not a scenario file", "`--rules DIR`")]
    [InlineData("sources/act-2012.yaml", "this file is a source of a rulebook; it is not a scenario file", "`--rules DIR`")]
    public void In_place_of_scenarios_it_is_told_in_one_mistake_with_what_to_do(string file, string message, string hint) =>
        ShouldBeTheOnlyMistake(Tool.Run("test", _folder.At(file)), message, hint);

    [Fact]
    public void A_record_of_a_decision_is_no_case()
    {
        var record = _folder.Write("record.json", Tool.Run("check", "age=20", "--json", "--on", "2020-05-01").Out);

        ShouldBeTheOnlyMistake(Tool.Run("check", "--case", record), "this file is JSON that the tool wrote; it is not a case", "`eligibility verify FILE`");
    }

    [Fact]
    public void A_case_and_scenarios_in_the_folder_of_the_rulebook_do_no_harm()
    {
        File.Copy(_folder.At("cases/student.yaml"), _folder.At("rules/student.yaml"));
        File.Copy(_folder.At("scenarios/conscription.yaml"), _folder.At("rules/tests.yaml"));

        Tool.RunBare("lint", "--rules", _folder.At("rules")).Should().Be(Tool.Run("lint"));
        Tool.RunBare("test", _folder.At("rules"), "--rules", _folder.At("rules")).Out.Should().Be(Tool.Run("test", _folder.At("scenarios")).Out);
    }

    private static void ShouldBeTheOnlyMistake(Outcome run, string message, string hint)
    {
        run.Out.Should().BeEmpty();
        run.Code.Should().Be(1);
        run.Error.Split("error EE").Should().HaveCount(2, run.Error);
        run.Error.Should().Contain("error EE1022: " + message).And.Contain(hint);
    }
}
