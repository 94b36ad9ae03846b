using EligibilityEngine.Analysis;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>Everything, instead of what fits on a screen.</summary>
public class FullTests
{
    private static readonly string[] Case = ["sex=male", "citizen=yes", "--on", "2020-05-01", "--rules", Tool.Rules];
    private static readonly Rulebook Xyland = Rulebook.Load(Tool.Rules).Value;
    private static readonly Decision Decision = Xyland.Decide(new Case(new DateOnly(2020, 5, 1)).With("sex", "male").With("citizen", true)).Value;

    [Fact]
    public void Everything_is_what_the_results_report()
    {
        Tool.RunBare(["possible", .. Case, "--full"]).Out.Should().Be(Decision.Possible("conscription").Report().ToText());
        Tool.RunBare(["change", .. Case, "--full"]).Out.Should().Be(Decision.Changes("conscription").Report().ToText());
        Tool.RunBare(["timeline", "born=2000-01-10", .. Case, "--full"]).Out.Should().Be(Xyland.Timeline(Decision.Case.With("born", new DateOnly(2000, 1, 10)), "conscription").Value.Report().ToText());
        var other = Xyland.Decide(Decision.Case with { LawOf = new DateOnly(2013, 1, 1) }).Value;
        Tool.RunBare(["compare", .. Case, "--with", "2013-01-01", "--full"]).Out.Should().Be(Comparison.Of(Decision, other).Report().ToText());
    }

    [Theory]
    [InlineData("possible")]
    [InlineData("change")]
    [InlineData("timeline", "born=2000-01-10")]
    [InlineData("compare", "--with", "2013-01-01")]
    public void What_fits_on_a_screen_ends_with_how_to_get_the_rest_and_JSON_has_everything_already(params string[] verb)
    {
        Tool.RunBare([.. verb, .. Case]).Out.Should().EndWith("\n\n--full tells all.\n");
        Tool.RunBare([.. verb, .. Case, "--json", "--full"]).Error.Should().StartWith("eligibility: `--full` has no effect beside `--json`, which tells everything\n");
    }
}
