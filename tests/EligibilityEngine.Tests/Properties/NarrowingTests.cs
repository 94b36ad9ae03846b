using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Properties;

/// <summary>Information only narrows: learning a fact never brings an answer back, and never turns one determined answer into another.</summary>
public class NarrowingTests
{
    [Fact]
    public void Learning_a_fact_never_widens_what_a_made_up_law_leaves_open() => Laws.WideWithCase.Check(30, CheckNarrowing);

    [Fact]
    public void Learning_a_fact_never_widens_what_the_law_of_Kazakhstan_leaves_open() => Laws.Under(Kazakhstan.Rulebook).Check(6, CheckNarrowing);

    private static void CheckNarrowing(LawAndCase made)
    {
        var @case = made.Case;
        for (var more = made.Learn(@case); more is not null; more = made.Learn(more))
        {
            CheckNarrowing(made.Rulebook.Decide(@case).Value, made.Rulebook.Decide(more).Value);
            @case = more;
        }
    }

    private static void CheckNarrowing(Decision before, Decision after)
    {
        foreach (var (less, more) in before.Questions.Zip(after.Questions))
        {
            if (!more.Possible.All(less.Possible.Contains))
            {
                more.Map.Outcomes.Should().BeEmpty("nobody can be so in {0}", after.Case);
                continue;
            }

            more.Possible.Should().BeSubsetOf(less.Possible, "{0} cannot become possible again in {1}", less.Question, after.Case);
            if (less.Answer is { } determined)
            {
                more.Answer.Should().Be(determined);
            }
        }
    }
}
