using CsCheck;
using EligibilityEngine.NRules.Tests.Support;

namespace EligibilityEngine.NRules.Tests;

/// <summary>The network decides what the evaluator decides.</summary>
public sealed class ConformanceTests
{
    private const int Together = 20;

    private readonly NRulesSession _kazakhstan = Networks.Kazakhstan.OpenSession();

    [Fact]
    public void Every_scenario_of_the_law_is_decided_alike()
    {
        foreach (var scenario in Kazakhstan.Scenarios.Scenarios)
        {
            Sessions.Check(_kazakhstan, [scenario.Case]);
        }
    }

    [Fact]
    public void A_decision_is_the_same_to_the_last_byte_with_its_reasons()
    {
        foreach (var scenario in Kazakhstan.Scenarios.Scenarios.Where((_, i) => i % 50 == 0))
        {
            Networks.Kazakhstan.Decide(scenario.Case).Value.ToJson().Should().Be(Kazakhstan.Rulebook.Decide(scenario.Case).Value.ToJson(), because: scenario.Title);
        }
    }

    [Fact]
    public void Three_hundred_made_up_people_are_decided_alike_by_the_law_of_Kazakhstan() =>
        People.MadeUp.Array[Together].Check(15, people => Sessions.Check(_kazakhstan, people));

    [Fact]
    public void Four_hundred_made_up_people_are_decided_alike_by_twenty_made_up_laws() =>
        Laws.WideWithCase.Check(20, made => Sessions.Check(made.Rulebook.CompileToNRules().OpenSession(), made.Several(Together)));

    [Fact]
    public void Cases_that_cannot_be_are_in_error_alike_under_made_up_laws()
    {
        var found = new HashSet<string>();
        Laws.SmallWithCase.Check(100, made =>
        {
            Sessions.Check(made.Rulebook.CompileToNRules().OpenSession(), [made.Case]);
            found.UnionWith(made.Rulebook.Decide(made.Case).Diagnostics.Select(d => d.Code));
        });
        found.Should().Contain(["EE5007", "EE5016", "EE5017"]);
    }

    [Fact]
    public void A_case_that_breaks_a_constraint_or_misspells_a_fact_or_contradicts_itself_is_in_error_alike()
    {
        var on = new DateOnly(2024, 5, 1);
        var born = new Case(on).With("born", new DateOnly(2000, 1, 1));
        var breaking = Laws.Under(Kazakhstan.Rulebook, isLawful: false).Draw(1_000).Select(made => made.Case)
            .Where(c => Kazakhstan.Rulebook.Decide(c).Diagnostics.Any(d => d.Code == "EE5007"));
        foreach (var @case in breaking.Take(20).Append(born.With("age", 40)).Append(born.With("citizn", true)).Append(born.With("sex", "neither")))
        {
            Kazakhstan.Rulebook.Decide(@case).HasErrors.Should().BeTrue();
            Sessions.Check(_kazakhstan, [@case]);
        }
    }
}
