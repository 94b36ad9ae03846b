using EligibilityEngine.NRules.Tests.Support;
using Xunit.Abstractions;

namespace EligibilityEngine.NRules.Tests;

/// <summary>The network decides what the evaluator decides.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    private const int Together = 20;

    [Fact]
    public void Every_scenario_of_the_law_is_decided_alike()
    {
        var session = Networks.Kazakhstan.OpenSession();
        foreach (var scenario in Kazakhstan.Scenarios.Scenarios)
        {
            var handle = session.Insert(scenario.Case);
            Agreement.Check(session, handle, scenario.Title);
            session.Retract(handle);
        }

        output.WriteLine($"{Kazakhstan.Scenarios.Scenarios.Length} scenarios");
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
        CheckCases(Networks.Kazakhstan, new Random(Seed.Of(20_120_216, output)), 300, "the law of Kazakhstan");

    [Fact]
    public void Four_hundred_made_up_people_are_decided_alike_by_twenty_made_up_rulebooks()
    {
        var random = new Random(Seed.Of(561, output));
        foreach (var (network, i) in Networks.MadeUp.Select((n, i) => (n, i)))
        {
            CheckCases(network, random, 20, $"made-up rulebook {i}");
        }
    }

    [Fact]
    public void A_case_that_breaks_a_constraint_or_misspells_a_fact_is_in_error_alike()
    {
        var session = Networks.Kazakhstan.OpenSession();
        var on = new DateOnly(2024, 5, 1);
        var born = new Case(on).With("born", new DateOnly(2000, 1, 1));
        var broken = new Random(Seed.Of(7, output));
        foreach (var @case in new[] { born.With("age", 40), born.With("citizn", true), born.With("sex", "neither") }.Concat(Breaking(broken).Take(20)))
        {
            Kazakhstan.Rulebook.Decide(@case).HasErrors.Should().BeTrue();
            Agreement.Check(session, session.Insert(@case), string.Join(", ", @case.Facts.Select(f => f.Name)));
        }
    }

    /// <summary>Two people in one.</summary>
    private static IEnumerable<Case> Breaking(Random random)
    {
        while (true)
        {
            var (one, other) = (RandomCase.Create(Kazakhstan.Rulebook, random), RandomCase.Create(Kazakhstan.Rulebook, random));
            var both = other.Facts.Aggregate(one, (c, f) => c.With(f));
            if (Kazakhstan.Rulebook.Decide(both).Diagnostics.Any(d => d.Code == "EE5007"))
            {
                yield return both;
            }
        }
    }

    /// <summary>Some cases at a time share the session, so that a fact of one must not count for another.</summary>
    private static void CheckCases(NRulesRulebook network, Random random, int count, string where)
    {
        var session = network.OpenSession();
        for (var done = 0; done < count; done += Together)
        {
            var handles = Enumerable.Range(0, Math.Min(Together, count - done))
                .Select(_ => session.Insert(RandomCase.Create(network.Rulebook, random)))
                .ToList();
            foreach (var (handle, i) in handles.Select((h, i) => (h, i)))
            {
                Agreement.Check(session, handle, $"{where}, case {done + i}");
            }

            handles.ForEach(session.Retract);
        }
    }
}
