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

    [Theory]
    [InlineData("scenarios: [ { scenario: x } ]\n\tbad: [")]
    [InlineData("scenarios:\n  - scenario: x\n    on: [ 2020")]
    public void Scenarios_that_are_broken_do_no_harm_to_the_rulebook_and_are_told_where_they_are_run(string text)
    {
        _folder.Write("rules/broken.yaml", text);

        Tool.RunBare("lint", "--rules", _folder.At("rules")).Should().Be(Tool.Run("lint"));
        Tool.RunBare("test", _folder.At("rules"), "--rules", _folder.At("rules")).Should().Match<Outcome>(o => o.Code == 1 && o.Out == "" && o.Error.Contains("broken.yaml"));
    }

    [Fact]
    public void A_key_with_a_letter_that_only_looks_right_is_named()
    {
        const string odd = "hint: `с` is a Cyrillic letter, U+0441, and not the Latin `c` that it looks like";
        var scenarios = _folder.Write("s.yaml", "sсenarios: []\n");
        Tool.Run("test", scenarios).Error.Should().Contain("error EE1022: this file, with `sсenarios`, is not a scenario file").And.Contain(odd);

        _folder.Write("rules/odd.yaml", "sourсe: x\n");
        Tool.RunBare("lint", "--rules", _folder.At("rules")).Out.Should().Contain("error EE1022: this file, with `sourсe`, is neither a rulebook, a source, a translation nor rules").And.Contain(odd);
    }

    [Theory]
    [InlineData("`src` is a folder, not a case file", "check", "src")]
    [InlineData("`src` is a folder, not a case file", "possible", "--case", "src")]
    [InlineData("`src` is a folder, not a case file", "compare", "src", "--with", "2013-01-01")]
    [InlineData("`src` is a folder, not a file", "timeline", "born=2000-01-01", "--svg", "src")]
    [InlineData("`src/nowhere/a.svg` cannot be written: there is no such folder", "timeline", "born=2000-01-01", "--svg", "src/nowhere/a.svg")]
    [InlineData("there is no file `src/nothing.yaml`", "check", "src/nothing.yaml")]
    public void A_folder_is_no_file_and_what_cannot_be_written_is_told_in_a_line(string message, params string[] args) =>
        Tool.Run(args).Should().Be(new Outcome(1, "", $"eligibility: {message}\nSee `eligibility {args[0]} --help`.\n"));

    [Fact]
    public void A_file_is_no_folder() => Tool.RunBare("lint", "--rules", "README.md").Error.Should().StartWith("eligibility: `README.md` is a file, not a folder\n");

    [Fact]
    public void A_file_that_ends_otherwise_is_read_for_what_it_is()
    {
        ShouldBeTheOnlyMistake(Tool.Run("check", _folder.Write("list.txt", "- a")), "this file is not a case", "- a");
        var renamed = _folder.Write("case.txt", File.ReadAllText(_folder.At("cases/student.yaml")));
        Tool.Run("check", renamed).Out.Should().Be(Tool.Run("check", _folder.At("cases/student.yaml")).Out.Replace("cases/student.yaml", "case.txt", StringComparison.Ordinal));
    }

    private static void ShouldBeTheOnlyMistake(Outcome run, string message, string hint)
    {
        run.Out.Should().BeEmpty();
        run.Code.Should().Be(1);
        run.Error.Split("error EE").Should().HaveCount(2, run.Error);
        run.Error.Should().Contain("error EE1022: " + message).And.Contain(hint);
    }
}
