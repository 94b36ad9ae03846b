using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>A call-up from the command line.</summary>
public class CallUpTests
{
    private const string Plan = "rules/kz/plans/2024-reserve-officers.yaml";

    private const string Table = "id,age,citizen,reserve-officer,fitness,specialities,willing\n001,25,yes,yes,fit,medical;engineering,yes\n002,33,yes,yes,fit,artillery,yes\n003,26,yes,yes,,radio-engineering,no\n";

    [Theory]
    [InlineData("text", "Call-up of reserve officers in 2024, candidates as they are on 1 February 2024")]
    [InlineData("markdown", "| Armed Forces |")]
    [InlineData("json", "\"format\": \"eligibility-call-up\"")]
    [InlineData("csv", "002,not-callable,,artillery,not-callable,,,,")]
    [InlineData("html", "<!DOCTYPE html>")]
    public void A_call_up_is_told_in_every_format(string format, string expected)
    {
        using var folder = new TemporaryFolder();

        var run = Tool.RunBare("call-up", Plan, folder.Write("candidates.csv", Table), "--format", format);

        run.Error.Should().BeEmpty();
        run.Out.Should().Contain(expected);
        run.Code.Should().Be(0);
    }

    [Fact]
    public void A_call_up_is_written_to_a_file_by_its_ending_and_looked_at_on_another_day()
    {
        using var folder = new TemporaryFolder();
        var candidates = folder.Write("candidates.csv", Table);

        var run = Tool.RunBare("call-up", Plan, candidates, "--out", folder.At("plan.csv"), "--on", "2024-05-01", "--language", "ru");

        run.Code.Should().Be(0);
        File.ReadAllLines(folder.At("plan.csv")).Should().HaveCount(4).And.Contain(l => l.StartsWith("001,", StringComparison.Ordinal));
        Tool.RunBare("call-up", Plan, candidates, "--format", "json", "--on", "2024-05-01").Out.Should().Contain("\"on\": \"2024-05-01\"");
    }

    [Fact]
    public void Mistakes_in_a_table_and_a_plan_are_told_with_their_place()
    {
        using var folder = new TemporaryFolder();
        var candidates = folder.Write("candidates.csv", Table.Replace("fit,artillery", "healthy,artillery", StringComparison.Ordinal));

        var run = Tool.RunBare("call-up", Plan, candidates);

        run.Code.Should().Be(1);
        run.Error.Should().Contain("candidates.csv:3:16: error EE5003").And.Contain("^^^^^^^");
        Tool.RunBare("call-up", "rules/kz/populations/kz.yaml", candidates).Error.Should().Contain("describes a population").And.Contain("eligibility population FILE");
        Tool.RunBare("call-up", Plan).Should().Be(new Outcome(1, "", "eligibility: `eligibility call-up` needs `CANDIDATES`\nSee `eligibility call-up --help`.\n"));
        Tool.RunBare("call-up", Plan, candidates, "--out", "x.docx").Error.Should().StartWith("eligibility: the ending of `x.docx` names no format: ");
        Tool.RunBare("call-up", Plan, candidates, "--format", "xml").Error.Should().StartWith("eligibility: `xml` is no format of a report: ");
    }

    [Fact]
    public void Lint_knows_plans_in_the_folder_of_a_rulebook()
    {
        using var folder = TemporaryFolder.WithXyland();
        folder.Write("rules/plan.yaml", "plan: p\ntitle: P\non: 2020-05-01\ncall-up: { question: conscriptoin, answer: liable }\nplaces: [ { places: a, title: A, count: 1, cites: x/y } ]\n");

        Tool.RunBare("lint", "--rules", folder.At("rules")).Out.Should().Contain("plan.yaml:4:22: error EE2002").And.Contain("did you mean `conscription`?").And.Contain("plan.yaml:5:51: error EE2006");
    }
}
