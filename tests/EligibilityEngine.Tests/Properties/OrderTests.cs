using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Properties;

/// <summary>Files, and the order of things in them, have no meaning.</summary>
public class OrderTests
{
    [Fact]
    public void The_order_of_files_and_declarations_does_not_change_the_hash_or_any_decision() => Laws.WideWithCase.Check(25, made =>
    {
        var shuffled = made.Law.Shuffled(made.Dice).Rulebook;

        shuffled.Hash.Should().Be(made.Rulebook.Hash);
        foreach (var @case in new[] { made.Case, made.AnotherCase(), made.AnotherCase() })
        {
            shuffled.DecideSoon(@case).ToJson().ShouldBeTheSameTextAs(made.Rulebook.DecideSoon(@case).ToJson());
        }
    });

    [Fact]
    public void The_order_of_the_facts_of_a_case_does_not_change_its_decision() => Laws.WideWithCase.Check(50, made =>
    {
        var facts = made.Case.Facts.ToArray();
        made.Dice.Shuffle(facts);

        made.Rulebook.DecideSoon(made.Case with { Facts = [.. facts] }).ToJson().ShouldBeTheSameTextAs(made.Rulebook.DecideSoon(made.Case).ToJson());
    });
}
