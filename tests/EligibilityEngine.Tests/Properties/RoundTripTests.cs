using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Properties;

/// <summary>A rulebook written in its canonical form is the same rulebook.</summary>
public class RoundTripTests
{
    [Fact]
    public void A_made_up_rulebook_survives_its_canonical_form() => Laws.WideWithCase.Check(20, CheckRoundTrip);

    [Fact]
    public void The_law_of_Kazakhstan_survives_its_canonical_form() => Laws.Under(Kazakhstan.Rulebook).Check(1, CheckRoundTrip);

    private static void CheckRoundTrip(LawAndCase made)
    {
        var again = Rulebook.Load(made.Rulebook.ToCanonicalFiles()).Value;

        again.Hash.Should().Be(made.Rulebook.Hash);
        foreach (var @case in new[] { made.Case, made.AnotherCase(), made.AnotherCase() })
        {
            again.Decide(@case).Value.ToJson().ShouldBeTheSameTextAs(made.Rulebook.Decide(@case).Value.ToJson());
        }
    }
}
