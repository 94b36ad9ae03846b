using System.Xml.Linq;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>Scenarios as reports that other programs read.</summary>
public class TestReportTests
{
    private const string Failing = Tool.Xyland + "/failing/wrong.yaml";
    private const string Scenarios = Tool.Xyland + "/scenarios";

    [Theory]
    [InlineData("junit")]
    [InlineData("trx")]
    [InlineData("tap")]
    public void A_report_tells_every_scenario_and_what_differs(string format)
    {
        var run = Tool.Run("test", Failing, Scenarios, "--format", format);

        run.Out.ShouldBeGolden("test-" + format);
        run.Error.Should().BeEmpty();
        run.Code.Should().Be(3);
    }

    [Theory]
    [InlineData("junit")]
    [InlineData("trx")]
    [InlineData("tap")]
    public void A_report_in_a_file_leaves_the_screen_to_people(string format)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("report", "what stood here before");

        var run = Tool.Run("test", Scenarios, "--format", format, "--out", file);

        run.Should().Be(Tool.Run("test", Scenarios));
        File.ReadAllText(file).Should().Be(Tool.Run("test", Scenarios, "--format", format).Out);
        Directory.GetFiles(folder.Path).Should().Equal(file);
    }

    [Fact]
    public void The_counts_of_JUnit_are_those_of_its_cases()
    {
        var root = XElement.Parse(Tool.Run("test", Failing, Scenarios, "--format", "junit").Out);

        foreach (var suite in root.Elements("testsuite").Prepend(root))
        {
            suite.Attribute("tests")!.Value.Should().Be($"{suite.Descendants("testcase").Count()}");
            suite.Attribute("failures")!.Value.Should().Be($"{suite.Descendants("failure").Count()}");
        }
    }

    [Fact]
    public void The_ids_of_TRX_belong_together_and_stay_the_same()
    {
        var text = Tool.Run("test", Failing, Scenarios, "--format", "trx").Out;
        var root = XElement.Parse(text);
        IEnumerable<string> All(string element, string id) => root.Descendants().Where(e => e.Name.LocalName == element).Select(e => e.Attribute(id)!.Value);

        All("UnitTestResult", "testId").Should().OnlyHaveUniqueItems().And.Equal(All("UnitTest", "id")).And.Equal(All("TestEntry", "testId"));
        All("UnitTestResult", "executionId").Should().OnlyHaveUniqueItems().And.Equal(All("Execution", "id")).And.Equal(All("TestEntry", "executionId"));
        Tool.Run("test", Failing, Scenarios, "--format", "trx").Out.Should().Be(text);
    }

    [Fact]
    public void What_XML_and_TAP_would_take_for_their_own_is_escaped()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("odd.yaml", "scenarios: [ { scenario: '<a> & \"b\" # skip \\ ' , on: 2020-05-01, facts: { sex: male }, expect: { conscription: liable } } ]");

        XElement.Parse(Tool.Run("test", file, "--format", "junit").Out).Descendants("testcase").Single().Attribute("name")!.Value.Should().Be("<a> & \"b\" # skip \\ ");
        Tool.Run("test", file, "--format", "tap").Out.Should().Contain("\nnot ok 1 - <a> & \"b\" \\# skip \\\\");
    }

    [Theory]
    [InlineData("nowhere/report.xml", "`nowhere/report.xml` cannot be written: there is no such folder")]
    [InlineData("src", "`src` is a folder, not a file")]
    public void A_report_that_cannot_be_written_is_told_in_a_line(string file, string message)
    {
        var run = Tool.Run("test", Scenarios, "--format", "junit", "--out", file);

        run.Should().Be(new Outcome(1, "", $"eligibility: {message}\nSee `eligibility test --help`.\n"));
    }

    [Fact]
    public void A_report_of_scenarios_with_mistakes_is_not_written()
    {
        using var folder = TemporaryFolder.WithXyland();
        folder.Change("scenarios/conscription.yaml", "{ sex: female, age: 20 }", "{ sex: femal, aeg: 20 }");
        var file = folder.At("report.xml");

        Tool.Run("test", folder.At("scenarios"), "--format", "junit", "--out", file).Code.Should().Be(1);
        File.Exists(file).Should().BeFalse();
    }

    [Fact]
    public void A_file_without_a_format_is_told() =>
        Tool.Run("test", Scenarios, "--out", "x").Error.Should().StartWith("eligibility: `--out` is for a report: give its `--format`, `junit`, `trx`, `tap`\n");

    [Fact]
    public void The_workflow_to_copy_runs_commands_that_the_tool_has()
    {
        using var folder = new TemporaryFolder();
        var rules = folder.At("rules");
        Tool.RunBare("init", rules);
        var commands = File.ReadLines(Path.Combine(Tool.Root, "rules", "github-workflow.yml")).Where(l => l.Contains(" run: eligibility ")).Select(l => l.Split(" run: eligibility ")[1]).ToList();

        commands.Should().HaveCount(2);
        foreach (var command in commands)
        {
            var words = command.Split(" > ")[0].Split(' ').Select(w => w.Replace("\"$RULES\"", rules, StringComparison.Ordinal).Replace("scenarios.xml", folder.At("scenarios.xml"), StringComparison.Ordinal));
            Tool.RunBare([.. words]).Should().Match<Outcome>(o => o.Code == 0 && o.Error == "", command);
        }

        XElement.Load(folder.At("scenarios.xml")).Descendants("testcase").Should().NotBeEmpty();
    }
}
