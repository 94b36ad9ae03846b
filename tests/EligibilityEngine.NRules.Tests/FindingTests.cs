using EligibilityEngine.Evaluation;
using EligibilityEngine.NRules.Findings;
using EligibilityEngine.NRules.Tests.Support;
using Xunit.Abstractions;

namespace EligibilityEngine.NRules.Tests;

/// <summary>What is found of a case, without a network, is what the evaluator finds: at once, and change by change.</summary>
public sealed class FindingTests(ITestOutputHelper output)
{
    [Fact]
    public void Twelve_thousand_made_up_people_are_found_alike_by_the_law_of_Kazakhstan() =>
        CheckCases(Kazakhstan.Rulebook, new Random(Seed.Of(20_120_216, output)), 12_000, "the law of Kazakhstan");

    [Fact]
    public void Eight_thousand_made_up_people_are_found_alike_by_two_hundred_made_up_rulebooks()
    {
        var first = Seed.Of(561, output);
        for (var seed = first; seed < first + 200; seed++)
        {
            var random = new Random(seed);
            CheckCases(RandomRulebook.Create(random).Rulebook, random, 40, $"rulebook of seed {seed}");
        }
    }

    /// <summary>Each case is found as what the one before has become, and some on their own.</summary>
    private static void CheckCases(Rulebook rulebook, Random random, int count, string where)
    {
        var law = new LawFindings(rulebook);
        CaseFindings? before = null;
        foreach (var (@case, i) in People(rulebook, random).Take(count).Select((c, i) => (c, i)))
        {
            var situation = Agreement.Situation(rulebook, @case)!;
            var expected = Evaluator.Evaluate(situation);
            before ??= new CaseFindings(law, situation, new FindingChanges());
            before.Take(situation, new FindingChanges());
            Agreement.Check(before, expected, $"{where}, case {i}, after others");
            if (i % 4 == 0)
            {
                Agreement.Check(new CaseFindings(law, situation, new FindingChanges()), expected, $"{where}, case {i}");
            }
        }
    }

    /// <summary>People, and between two of them three with something of both: some of those could not be.</summary>
    private static IEnumerable<Case> People(Rulebook rulebook, Random random)
    {
        var last = RandomCase.Create(rulebook, random);
        while (true)
        {
            var next = RandomCase.Create(rulebook, random);
            for (var i = 0; i < 3; i++)
            {
                yield return next.Facts.Where(_ => random.Next(3) == 0).Aggregate(random.Next(2) == 0 ? last : last with { LawOf = next.LawOf }, (c, f) => c.With(f));
            }

            yield return last = next;
        }
    }
}
