using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Properties;

/// <summary>Information only narrows: learning a fact never brings an answer back, and never turns one determined answer into another.</summary>
public class NarrowingTests
{
    [Fact]
    public void Learning_a_fact_never_widens_what_a_made_up_law_leaves_open() => Seeds.Check(200, random =>
        CheckNarrowing(RandomRulebook.Create(random).Rulebook, random, cases: 5));

    [Fact]
    public void Learning_a_fact_never_widens_what_the_law_of_Kazakhstan_leaves_open() => Seeds.Check(100, random =>
        CheckNarrowing(Kazakhstan.Rulebook, random, cases: 1));

    private static void CheckNarrowing(Rulebook rulebook, Random random, int cases)
    {
        for (var i = 0; i < cases; i++)
        {
            var @case = RandomCase.Create(rulebook, random);
            for (var more = RandomCase.Learn(rulebook, @case, random); more is not null; more = RandomCase.Learn(rulebook, more, random))
            {
                CheckNarrowing(rulebook.Decide(@case).Value, rulebook.Decide(more).Value);
                @case = more;
            }
        }
    }

    private static void CheckNarrowing(Decision before, Decision after)
    {
        foreach (var (less, more) in before.Questions.Zip(after.Questions))
        {
            more.Possible.Should().BeSubsetOf(less.Possible, "{0} cannot become possible again in {1}", less.Question, after.Case);
            if (less.Answer is { } determined)
            {
                more.Answer.Should().Be(determined);
            }
        }
    }
}
