using EligibilityEngine.Law;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>Scenarios from the command line.</summary>
public class TestVerbTests
{
    private const string Scenarios = Tool.Xyland + "/scenarios";

    [Fact]
    public void Scenarios_pass_and_what_they_leave_out_is_listed()
    {
        var run = Tool.Run("test", Scenarios);

        run.Out.ShouldBeGolden("test");
        run.Code.Should().Be(0);
    }

    [Fact]
    public void A_failed_scenario_is_told_with_its_place_and_differences()
    {
        var run = Tool.Run("test", Tool.Xyland + "/failing/wrong.yaml", Scenarios);

        run.Out.ShouldBeGolden("test-failed");
        run.Code.Should().Be(3);
    }

    [Fact]
    public void Coverage_lists_every_provision() => Tool.Run("test", Scenarios, "--coverage").Out.ShouldBeGolden("test-coverage");

    [Fact]
    public void A_mistake_in_a_scenario_file_is_told()
    {
        using var folder = TemporaryFolder.WithXyland();
        folder.Change("scenarios/conscription.yaml", "{ sex: female, age: 20 }", "{ sex: femal, aeg: 20 }");

        var run = Tool.Run("test", folder.At("scenarios"));

        run.Error.Should().Contain("error EE5003").And.Contain("error EE5001").And.Contain("did you mean `age`?");
        run.Out.Should().BeEmpty();
        run.Code.Should().Be(1);
    }

    [Fact]
    public void A_folder_without_scenarios_has_not_passed()
    {
        using var folder = new TemporaryFolder();

        var run = Tool.Run("test", folder.Path);

        run.Error.Should().StartWith($"eligibility: there are no scenarios in `{folder.Path}`");
        run.Code.Should().Be(1);
    }

    [Fact]
    public void A_path_that_does_not_exist_has_not_passed()
    {
        var run = Tool.Run("test", "nowhere");

        run.Error.Should().StartWith("eligibility: there is no file or folder `nowhere`");
        run.Code.Should().Be(1);
    }

    [Fact]
    public void Progress_is_shown_to_whoever_watches()
    {
        var run = Tool.RunOn(t => t with { ShowsProgress = true }, "test", Scenarios, "--rules", Tool.Rules);

        run.Out.ShouldBeGolden("test");
        run.Error.Should().Contain("Deciding scenarios");
    }
}
