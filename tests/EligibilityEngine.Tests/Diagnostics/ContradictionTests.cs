using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Diagnostics;

/// <summary>Facts that cannot be true of one person together.</summary>
public class ContradictionTests
{
    private static readonly Case Nobody = new(new DateOnly(2024, 5, 1));

    [Fact]
    public void Sixteen_years_and_the_calendar_year_of_the_twentieth_birthday_are_nobodys()
    {
        var mistake = Kazakhstan.Rulebook.Decide(Nobody.With("age", 16).With("age-in-calendar-year", 20)).Diagnostics.Single();

        mistake.Code.Should().Be("EE5017");
        mistake.Message.Should().Contain("`age` = 16").And.Contain("`age-in-calendar-year` = 20");
    }

    [Theory]
    [InlineData("age", "-5")]
    [InlineData("born", "2030-01-01")]
    public void Nobody_is_younger_than_nothing(string fact, string value) =>
        Kazakhstan.Rulebook.Decide(Nobody.With(fact, value)).Diagnostics.Select(d => d.Code).Should().Equal("EE5016");

    [Fact]
    public void Twenty_years_and_the_months_of_twenty_years_are_somebodys() =>
        Kazakhstan.Rulebook.Decide(Nobody.With("age", 20).With("age-in-calendar-year", 20)).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Two_constraints_that_only_together_rule_a_person_out_do_so()
    {
        var law = SmallLaw.Load(SmallLaw.Files.Replace(
            SmallLaw.Files[^1],
            (SmallLaw.Files[^1].Path, SmallLaw.Files[^1].Text.Replace("constraints:\n", "constraints:\n  - { constraint: mobilised-students, says: Students are mobilised., holds: { any: [ { student: no }, { mobilisation: yes } ] } }\n", StringComparison.Ordinal)))).Value;

        var mistake = law.Decide(Nobody.With("student", true).With("citizen", false).With("children", 1)).Diagnostics.Single();

        mistake.Code.Should().Be("EE5017");
        mistake.Message.Should().Be("`student` = yes and `citizen` = no cannot be true of one person together");
        mistake.Hint.Should().Be("nobody is so and keeps `mobilised-citizens`, `mobilised-students`");
        law.Decide(Nobody.With("student", true)).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Before_the_birth_no_timeline_is_followed() =>
        Kazakhstan.Rulebook.Timeline(Nobody.With("age", 20), "conscription", new DateOnly(1990, 1, 1), new DateOnly(2024, 5, 1)).Diagnostics
            .Select(d => d.Code).Should().BeSubsetOf(["EE5016", "EE5035"]);
}
