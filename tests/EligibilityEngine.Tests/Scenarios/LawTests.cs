using EligibilityEngine.Law;
using EligibilityEngine.Scenarios;

namespace EligibilityEngine.Tests.Scenarios;

/// <summary>The law of Kazakhstan, scenario by scenario as its authors wrote them.</summary>
public class LawTests
{
    private static readonly Lazy<ImmutableArray<ScenarioResult>> Results =
        new(() => [.. Kazakhstan.Scenarios.Scenarios.Select(s => Kazakhstan.Scenarios.Run(s))]);

    public static TheoryData<string, string> Scenarios
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var scenario in Kazakhstan.Scenarios.Scenarios)
            {
                rows.Add(scenario.Title, NameOf(scenario));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_law_decides_as_expected(string title, string place) =>
        Results.Value.Single(r => NameOf(r.Scenario) == place).Differences.Should().BeEmpty(title);

    [Fact]
    public void Every_provision_stands_in_some_scenario() =>
        Coverage().Where(c => c.Stood == 0).Select(c => c.Provision.Id).Should().BeEmpty();

    [Fact]
    public void Every_provision_with_a_condition_fails_in_some_scenario() =>
        Coverage().Where(c => c.Failed == 0 && c.Provision.When is not null).Select(c => c.Provision.Id).Should().BeEmpty();

    [Fact]
    public void The_rulebook_has_no_warning() => Rulebook.Load(Repository.PathTo("rules", "kz")).Diagnostics.Should().BeEmpty();

    private static ImmutableArray<ProvisionCoverage> Coverage() => Kazakhstan.Scenarios.Coverage(Results.Value);

    private static string NameOf(Scenario scenario) => $"{Path.GetFileName(scenario.Place.Path)}:{scenario.Place.Line}";
}
