using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Properties;

public class DatesTests
{
    [Fact]
    public void Naming_the_day_itself_as_the_day_of_the_law_gives_the_plain_answer() => Laws.WideWithCase.Check(30, made =>
    {
        var @case = made.Case with { LawOf = null };

        Write(made, @case with { LawOf = @case.On }).ShouldBeTheSameTextAs(Write(made, @case));
    });

    [Fact]
    public void A_horizon_after_every_publication_changes_nothing_but_its_own_mention() => Laws.WideWithCase.Check(30, made =>
    {
        var @case = made.Case with { KnownBy = null };

        var withHorizon = Write(made, @case with { KnownBy = new DateOnly(2200, 1, 1) });
        withHorizon.Replace("\n  \"knownBy\": \"2200-01-01\",", "", StringComparison.Ordinal).ShouldBeTheSameTextAs(Write(made, @case));
    });

    [Fact]
    public void The_same_case_gives_the_same_bytes_twice() => Laws.WideWithCase.Check(20, made =>
        made.Rulebook.DecideSoon(made.Case).ToJson().ShouldBeTheSameTextAs(made.Rulebook.DecideSoon(made.Case).ToJson()));

    /// <summary>The decision; or what is wrong with the case: under another law a constraint on answers may exclude it.</summary>
    private static string Write(LawAndCase made, Case @case)
    {
        var decided = made.Rulebook.Decide(@case, limits: Little.Limits);
        return decided.ValueOrNull?.ToJson() ?? string.Join('\n', decided.Diagnostics);
    }
}
