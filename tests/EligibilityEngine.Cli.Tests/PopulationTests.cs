using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>Synthetic persons from the command line.</summary>
public class PopulationTests
{
    private const string Two = "population: two\ntitle: Two\non: 2020-05-01\nmarginals:\n  - { fact: sex, shares: { male: 1 }, assumption: x }\n  - { fact: citizen, shares: { yes: 1, no: 1 }, assumption: x }\n";

    [Fact]
    public void The_population_of_the_rulebook_is_written_without_a_name()
    {
        using var folder = new TemporaryFolder();

        var run = Tool.RunBare("population", "--size", "20", "--seed", "7", "--out", folder.At("people.csv"));

        run.Should().Be(new Outcome(0, $"20 synthetic persons of `kz` (seed 7) are in {folder.At("people.csv")}.\nNobody is or was such a person. 28 of 30 marginals are assumed, without a document that says so.\n", ""));
        File.ReadAllLines(folder.At("people.csv")).Should().HaveCount(21).And.Contain(l => l.StartsWith("id,sex,born,citizen,"));
    }

    [Fact]
    public void A_population_of_a_folder_is_found_by_its_name_or_as_the_only_one()
    {
        using var folder = TemporaryFolder.WithXyland();
        folder.Write("rules/two.yaml", Two);

        Tool.RunBare("population", "--rules", folder.At("rules"), "--size", "3", "--out", folder.At("a.csv")).Code.Should().Be(0);
        Tool.RunBare("population", "two", "--rules", folder.At("rules"), "--size", "3", "--out", folder.At("b.csv")).Code.Should().Be(0);
        Tool.RunBare("population", folder.At("rules/two.yaml"), "--rules", folder.At("rules"), "--size", "3", "--out", folder.At("c.csv")).Code.Should().Be(0);

        File.ReadAllText(folder.At("b.csv")).Should().Be(File.ReadAllText(folder.At("a.csv")));
        File.ReadAllText(folder.At("c.csv")).Should().Be(File.ReadAllText(folder.At("a.csv")));
        folder.Write("rules/more.yaml", Two.Replace("population: two", "population: three", StringComparison.Ordinal));
        Tool.RunBare("population", "--rules", folder.At("rules"), "--out", folder.At("d.csv")).Error.Should().StartWith("eligibility: name a population: `three`, `two`\n");
    }

    [Theory]
    [InlineData("the ending of `x.txt` names no format: `.parquet`, `.csv`, `.csv.gz`, `.jsonl`, `.jsonl.gz`, `.duckdb`", "--out", "x.txt")]
    [InlineData("`--out` needs the name of a file")]
    [InlineData("`ten` is no whole number from 0, as `--size` needs", "--size", "ten", "--out", "x.csv")]
    [InlineData("the rulebook has no population `kzz`: `kz-reserve-officers`, `kz`; did you mean `kz`?", "kzz", "--out", "x.csv")]
    [InlineData("the rulebook has no population; name a file", "--rules", Tool.Rules, "--out", "x.csv")]
    [InlineData("`nowhere/x.csv` cannot be written: there is no such folder", "--out", "nowhere/x.csv")]
    public void What_is_wrong_with_the_command_line_is_told(string message, params string[] args) =>
        Tool.RunBare(["population", .. args]).Should().Be(new Outcome(1, "", $"eligibility: {message}\nSee `eligibility population --help`.\n"));

    [Fact]
    public void Mistakes_in_the_file_are_told_here_and_by_lint()
    {
        using var folder = TemporaryFolder.WithXyland();
        var file = folder.Write("rules/two.yaml", Two.Replace("male: 1", "mal: 1", StringComparison.Ordinal));

        var (population, lint) = (Tool.RunBare("population", file, "--rules", folder.At("rules"), "--out", folder.At("x.csv")), Tool.RunBare("lint", "--rules", folder.At("rules")));

        population.Error.Should().Contain("two.yaml:5:28: error EE2011: `mal` is not a value of `sex`");
        lint.Out.Should().Contain("two.yaml:5:28: error EE2011: `mal` is not a value of `sex`");
        (population.Code, lint.Code).Should().Be((1, 2));
        File.Exists(folder.At("x.csv")).Should().BeFalse();
    }
}
