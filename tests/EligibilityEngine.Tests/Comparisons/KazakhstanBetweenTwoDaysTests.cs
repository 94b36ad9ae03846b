using EligibilityEngine.Analysis;
using EligibilityEngine.Law;

namespace EligibilityEngine.Tests.Comparisons;

/// <summary>What changed between the law of 1998 and that of 2026.</summary>
public class KazakhstanBetweenTwoDaysTests
{
    private static readonly Lazy<ImpactAnalysis> Groups = new(() =>
        Testing.Kazakhstan.Rulebook.WhoIsAffected(new DateOnly(1998, 6, 1), new DateOnly(2026, 1, 1), questions: ["conscription", "service-term"]));

    [Fact]
    public void The_term_of_service_was_halved() => People("service-term", "24 -> 12").Should().ContainSingle()
        .Which.Causes.Select(c => c.Provision.Id).Should().Contain(["kz-1993-term", "kz-24-1-1"]);

    [Fact]
    public void Men_past_27_are_no_longer_liable_if_there_was_no_upper_age()
    {
        var older = People("conscription", "liable -> exempt").Should().Contain(p => p.Causes.Any(c => c.Provision.Id == "kz-1993-liable-older")).Which;

        older.Readings.Should().ContainSingle().Which.Name.Should().Be("upper-age-before-2005");
        older.Causes.Select(c => c.Provision.Id).Should().Contain("kz-36-1-2");
    }

    [Fact]
    public void A_married_man_with_a_child_is_now_deferred() => Groups.Value["conscription"].Pairs
        .Where(p => p.IsFirstOpen && Affected.Key(p.Second) == "deferred").SelectMany(p => p.People)
        .Where(p => p.Causes.Any(c => c.Provision.Id == "kz-35-2-3")).MinBy(p => p.Size)!
        .Facts.Select(f => f.Say()).Should().BeEquivalentTo(
            "is a man", "is a citizen of Kazakhstan", "is married", "has 1 or more children below 18", "was born on 2 January 1999 to 1 January 2008");

    [Fact]
    public void Every_pair_of_answers_was_found() => Groups.Value.Questions.Should().OnlyContain(q => q.IsExact);

    [Fact]
    public void Every_person_gets_the_answers_told() => Groups.Value.ShouldBeRight();

    private static ImmutableArray<AffectedPerson> People(string question, string pair) =>
        Groups.Value[question].Pairs.Single(p => $"{Affected.Key(p.First)} -> {Affected.Key(p.Second)}" == pair).People;
}
