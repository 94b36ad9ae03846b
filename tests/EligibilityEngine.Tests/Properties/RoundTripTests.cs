using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Properties;

/// <summary>A rulebook written in its canonical form is the same rulebook.</summary>
public class RoundTripTests
{
    [Fact]
    public void A_made_up_rulebook_survives_its_canonical_form() => Seeds.Check(150, random =>
        CheckRoundTrip(RandomRulebook.Create(random).Rulebook, random));

    [Fact]
    public void The_law_of_Kazakhstan_survives_its_canonical_form() => Seeds.Check(3, random => CheckRoundTrip(Kazakhstan.Rulebook, random));

    private static void CheckRoundTrip(Rulebook rulebook, Random random)
    {
        var again = Rulebook.Load(rulebook.ToCanonicalFiles()).Value;

        again.Hash.Should().Be(rulebook.Hash);
        for (var i = 0; i < 5; i++)
        {
            var @case = RandomCase.Create(rulebook, random);
            again.Decide(@case).Value.ToJson().ShouldBeTheSameTextAs(rulebook.Decide(@case).Value.ToJson());
        }
    }
}
