using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Changes;

/// <summary>What would change an answer, in the small law and in that of Kazakhstan.</summary>
public class ChangesTests
{
    private static readonly Case LiableMan = new Case(new DateOnly(2015, 5, 1))
        .With("citizen", true).With("sex", "male").With("born", new DateOnly(1994, 3, 10))
        .With("student", false).With("mobilisation", false).With("children", 0).With("parents", 0)
        .With("notice-on", new DateOnly(2015, 4, 1)).With("upper-age", "excluded");

    private static CounterfactualAnalysis Changes(Case @case, string? to = null) =>
        SmallLaw.Rulebook.Decide(@case).Value.Changes("conscription", to);

    [Fact]
    public void A_birthday_that_is_known_gives_the_exact_day_on_which_the_answer_changes()
    {
        var byTime = Changes(LiableMan).Changes.First(c => c.Kind == ChangeKind.Time);

        byTime.Day.Should().Be(new DaySpan(new DateOnly(2021, 3, 10), new DateOnly(2021, 3, 10)));
        byTime.Answers.Should().ContainSingle().Which.Id.Should().Be("not-liable");
    }

    [Fact]
    public void An_age_without_a_birthday_gives_the_span_in_which_the_birthday_lies()
    {
        var changes = Changes(LiableMan.Without("born").Without("notice-on").With("age", 21));

        changes.Changes.First(c => c.Facts is [{ Name: "age" }]).Day
            .Should().Be(new DaySpan(new DateOnly(2020, 5, 2), new DateOnly(2021, 5, 1)));
    }

    [Fact]
    public void Studying_is_an_act_of_the_person_and_names_the_provision_that_makes_the_difference()
    {
        var change = Changes(LiableMan).Changes.Should().ContainSingle(c => c.Facts.Length == 1 && c.Facts[0].Name == "student").Subject;

        change.Kind.Should().Be(ChangeKind.ThePerson);
        change.Answers.Should().ContainSingle().Which.Id.Should().Be("deferred");
        change.Grounds.Should().ContainSingle().Which.Id.Should().Be("xy-35");
        change.NoLonger.Should().ContainSingle().Which.Id.Should().Be("xy-31");
    }

    [Fact]
    public void What_can_never_change_is_not_offered() =>
        Changes(LiableMan).Changes.SelectMany(c => c.Facts).Select(f => f.Name).Should().NotContain(["born", "sex"]);

    [Fact]
    public void Only_changes_to_the_answer_asked_for_are_told() =>
        Changes(LiableMan, "deferred").Changes.Should().NotBeEmpty().And.OnlyContain(c => c.Answers[0].Id == "deferred");

    [Fact]
    public void Two_changes_are_told_only_where_one_is_not_enough()
    {
        var foreigner = LiableMan.With("citizen", false);

        Changes(foreigner, "liable").Changes.Should().ContainSingle(c => c.Facts.Length > 0).Which.Facts.Should().ContainSingle(f => f.Name == "citizen");
        Changes(foreigner, "deferred").Changes.Where(c => c.Facts.Length > 0).Should().ContainSingle()
            .Which.Facts.Select(f => f.Name).Should().BeEquivalentTo("citizen", "student");
    }

    [Fact]
    public void Nothing_within_two_changes_is_an_answer()
    {
        var woman = LiableMan.With("sex", "female");

        Changes(woman, "liable").Changes.Should().BeEmpty();
        Changes(woman, "liable").Report().ToText().Should().Contain("Nothing within two changes leads to `liable`.");
    }

    [Fact]
    public void Another_law_is_a_change_of_its_own()
    {
        SmallLaw.Rulebook.Decide(LiableMan with { LawOf = new DateOnly(2010, 1, 1) }).Value.Changes("conscription").Changes
            .Should().Contain(c => c.Kind == ChangeKind.TheLaw && c.LawOf == new DateOnly(2012, 3, 6) && c.Answers[0].Id == "liable");
    }

    [Fact]
    public void A_change_that_breaks_a_constraint_is_not_offered() =>
        Changes(LiableMan.With("citizen", false)).Changes.SelectMany(c => c.Facts).Select(f => f.Name).Should().NotContain("mobilisation");

    [Fact]
    public void An_answer_that_the_question_does_not_have_is_refused() =>
        FluentActions.Invoking(() => Changes(LiableMan, "released")).Should().Throw<ArgumentException>().WithMessage("*released*");

    [Fact]
    public void The_activist_of_2019_may_be_deferred_for_study_or_health_and_is_exempt_at_27()
    {
        var activist = new Case(new DateOnly(2019, 5, 30)).With("sex", "male").With("citizen", true).With("age", 23).AssumingOrdinary();
        var changes = Kazakhstan.Rulebook.Decide(activist).Value.Changes("conscription").Changes.Where(c => c.Facts.Length == 1).ToList();

        changes.Should().Contain(c => c.Facts[0].Name == "full-time-student" && c.Grounds[0].Id == "kz-35-3" && c.Kind == ChangeKind.ThePerson);
        changes.Should().Contain(c => c.Facts[0].Name == "fitness" && c.Grounds[0].Id == "kz-35-4" && c.Kind == ChangeKind.AnAuthority);
        changes.Should().Contain(c => c.Facts[0].Name == "age" && c.Answers[0].Id == "exempt" && c.Kind == ChangeKind.Time
            && c.Day == new DaySpan(new DateOnly(2022, 5, 31), new DateOnly(2023, 5, 30)));
    }

    [Fact]
    public void With_his_birthday_the_day_he_turns_27_is_exact()
    {
        var activist = new Case(new DateOnly(2019, 5, 30)).With("sex", "male").With("citizen", true).With("born", new DateOnly(1996, 2, 29)).AssumingOrdinary();
        var byTime = Kazakhstan.Rulebook.Decide(activist).Value.Changes("conscription").Changes[0];

        byTime.Day.Should().Be(new DaySpan(new DateOnly(2023, 3, 1), new DateOnly(2023, 3, 1)));
        byTime.Answers[0].Id.Should().Be("exempt");
    }
}
