using EligibilityEngine.Law;

namespace EligibilityEngine.NRules.Tests;

/// <summary>A build with NRules works, and one without it says so.</summary>
public sealed class AvailabilityTests
{
    [Fact]
    public void The_engine_decides_or_says_in_one_line_why_it_cannot_and_what_to_do()
    {
        var decide = () => NRulesEngine.Decide(Kazakhstan.Rulebook, new Case(new DateOnly(2024, 5, 1)));
#if NRULES
        NRulesEngine.Availability.Should().BeNull();
        decide().Value.Questions.Should().NotBeEmpty();
#else
        NRulesEngine.Availability.Should().Contain("no package feed had NRules").And.Contain("dotnet nuget add source").And.NotContain("\n");
        decide.Should().Throw<NotSupportedException>().WithMessage(NRulesEngine.Availability);
#endif
    }
}
