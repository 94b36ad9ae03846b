using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Properties;

/// <summary>Files, and the order of things in them, have no meaning.</summary>
public class OrderTests
{
    [Fact]
    public void The_order_of_files_and_declarations_does_not_change_the_hash_or_any_decision() => Seeds.Check(150, random =>
    {
        var madeUp = RandomRulebook.Create(random);
        var shuffled = madeUp.Shuffled(random);

        shuffled.Rulebook.Hash.Should().Be(madeUp.Rulebook.Hash);
        foreach (var @case in Cases(madeUp.Rulebook, random))
        {
            shuffled.Rulebook.Decide(@case).Value.ToJson().ShouldBeTheSameTextAs(madeUp.Rulebook.Decide(@case).Value.ToJson());
        }
    });

    [Fact]
    public void The_order_of_the_facts_of_a_case_does_not_change_its_decision() => Seeds.Check(150, random =>
    {
        var rulebook = RandomRulebook.Create(random).Rulebook;
        foreach (var @case in Cases(rulebook, random))
        {
            var facts = @case.Facts.ToArray();
            random.Shuffle(facts);

            rulebook.Decide(@case with { Facts = [.. facts] }).Value.ToJson().ShouldBeTheSameTextAs(rulebook.Decide(@case).Value.ToJson());
        }
    });

    private static IEnumerable<Case> Cases(Rulebook rulebook, Random random) =>
        Enumerable.Range(0, 5).Select(_ => RandomCase.Create(rulebook, random));
}
