using System.Text;
using EligibilityEngine.Scenarios;
using EligibilityEngine.Syntax;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Scenarios;

/// <summary>Properties: what follows from the provisions of a rulebook, tested on every scenario.</summary>
public class PropertyTests
{
    private static readonly Rulebook Law = Rulebook(
        "properties:\n  - { property: high-needs-a, says: Whoever is high is a., holds: { any: [ { a: yes }, { none: [ { q: high } ] } ] } }\n"
        + "provisions:\n" + Provision("p", "low", "{ a: yes }") + Provision("t", "high", "{ c: yes }"));

    [Fact]
    public void A_scenario_in_which_a_property_is_not_so_fails() =>
        Differences("{ a: no, c: yes }", "high").Should().Equal("the property `high-needs-a` is not so: Whoever is high is a.");

    [Fact]
    public void A_scenario_in_which_a_property_is_so_or_not_known_passes()
    {
        Differences("{ a: yes, c: yes }", "high").Should().BeEmpty();
        Differences("{ c: yes }", "high").Should().BeEmpty();
    }

    [Fact]
    public void A_property_narrows_nothing_and_is_in_error_nowhere()
    {
        Decide(Law, "c: yes").Possible("q").Outcomes.Should().ContainSingle().Which.Answers.Single().Id.Should().Be("high");
        Decide(Law, "a: no, c: yes")["q"].Is("high").Should().BeTrue();
    }

    [Fact]
    public void A_property_is_a_part_of_the_rulebook()
    {
        Law.Properties.Should().ContainSingle();
        EligibilityEngine.Rulebook.Load(Law.ToCanonicalFiles()).Value.Hash.Should().Be(Law.Hash);
        Law.Hash.Should().NotBe(Rulebook("provisions:\n" + Provision("p", "low", "{ a: yes }") + Provision("t", "high", "{ c: yes }")).Hash);
    }

    private static ImmutableArray<string> Differences(string facts, string answer)
    {
        var file = new RulebookFile("s.yaml", Encoding.UTF8.GetBytes($"scenarios:\n  - {{ scenario: S, on: 2020-06-15, facts: {facts}, expect: {{ q: {answer} }} }}\n"));
        var suite = ScenarioSuite.Load(Law, [file]).Value;
        return suite.Run(suite.Scenarios.Single()).Differences;
    }
}
