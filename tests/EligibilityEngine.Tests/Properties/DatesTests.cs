using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Properties;

public class DatesTests
{
    [Fact]
    public void Naming_the_day_itself_as_the_day_of_the_law_gives_the_plain_answer() => Seeds.Check(150, random =>
    {
        var rulebook = RandomRulebook.Create(random).Rulebook;
        var @case = RandomCase.Create(rulebook, random) with { LawOf = null };

        rulebook.Decide(@case with { LawOf = @case.On }).Value.ToJson().ShouldBeTheSameTextAs(rulebook.Decide(@case).Value.ToJson());
    });

    [Fact]
    public void A_horizon_after_every_publication_changes_nothing_but_its_own_mention() => Seeds.Check(150, random =>
    {
        var rulebook = RandomRulebook.Create(random).Rulebook;
        var @case = RandomCase.Create(rulebook, random) with { KnownBy = null };

        var withHorizon = rulebook.Decide(@case with { KnownBy = new DateOnly(2200, 1, 1) }).Value.ToJson();
        withHorizon.Replace("\n  \"knownBy\": \"2200-01-01\",", "", StringComparison.Ordinal)
            .ShouldBeTheSameTextAs(rulebook.Decide(@case).Value.ToJson());
    });

    [Fact]
    public void The_same_case_gives_the_same_bytes_twice() => Seeds.Check(50, random =>
    {
        var rulebook = RandomRulebook.Create(random).Rulebook;
        var @case = RandomCase.Create(rulebook, random);

        rulebook.Decide(@case).Value.ToJson().ShouldBeTheSameTextAs(rulebook.Decide(@case).Value.ToJson());
    });
}
