using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>A small rulebook to begin with.</summary>
public class InitTests
{
    [Fact]
    public void The_rulebook_lints_without_a_warning_and_its_scenarios_pass()
    {
        using var folder = new TemporaryFolder();
        var rules = folder.At("law/new");

        var run = Tool.RunBare("init", rules);

        run.Out.Replace(rules, "DIR", StringComparison.Ordinal).ShouldBeGolden("init");
        run.Code.Should().Be(0);
        Tool.RunBare("lint", "--rules", rules).Out.Should().Be("0 errors, 0 warnings; library 0.1.0: 1 question, 4 facts, 2 provisions, 1 source\n");
        Tool.RunBare("test", rules, "--rules", rules).Out.Should().Be(
            "2 of 2 provisions are covered: they stood in one scenario and failed in another\n3 scenarios: 3 passed, 0 failed\n");
    }

    [Fact]
    public void What_it_says_to_do_next_can_be_done()
    {
        using var folder = new TemporaryFolder();

        var next = Tool.RunBare("init", folder.Path).Out.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("eligibility ", StringComparison.Ordinal)).ToList();

        next.Should().HaveCount(3);
        next.Where(l => !l.Contains(" test ", StringComparison.Ordinal)).Should().AllSatisfy(l => Tool.RunBare(l.Split(' ')[1..]).Code.Should().Be(0, l));
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notes.txt", "mine");

        var run = Tool.RunBare("init", folder.Path);

        run.Should().Be(new Outcome(1, "", $"eligibility: `{folder.Path}` is not empty\nSee `eligibility init --help`.\n"));
        Directory.GetFileSystemEntries(folder.Path).Should().ContainSingle();
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("file", "");

        Tool.RunBare("init", file).Error.Should().StartWith($"eligibility: `{file}` is a file, not a folder\n");
        Tool.RunBare("init", Path.Combine(file, "below")).Should().Match<Outcome>(o => o.Code == 1 && o.Error.Contains("cannot be written"));
    }
}
