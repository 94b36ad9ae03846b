using EligibilityEngine.Law;

namespace EligibilityEngine.Tests.Timelines;

/// <summary>What prevents a timeline is told, also where it is wrong on some days only.</summary>
public class TimelineMistakesTests
{
    private static readonly DateOnly From = new(2010, 1, 1);
    private static readonly DateOnly Through = new(2015, 12, 31);

    private static Case Bare => new Case(From) { AssumesOrdinary = true };

    private static Case Born => Bare.With("born", new DateOnly(1994, 2, 1));

    [Fact]
    public void An_age_for_all_days_but_that_of_the_case_cannot_be_followed()
    {
        var age = new GivenFact("age") { History = [new GivenPeriod("17", null, From)], Otherwise = "18" };
        Mistakes(Bare.With(age)).Should().Equal(
            "EE5031 `age` changes with time, so that one value for all other days says nothing about most of them; give `born` instead, from which it follows, or `age` with its periods alone");
    }

    [Fact]
    public void An_age_beside_a_birthday_is_that_of_the_day_of_the_case()
    {
        Mistakes(Born.With("age", 15)).Should().BeEmpty();
        Mistakes(Born.With("age", 20)).Should().Equal("EE5006 `age` is given as 20, but from `born` it follows that it is 15; give only one of them, or correct one");
    }

    [Fact]
    public void On_a_day_on_which_nobody_who_is_that_old_can_live_there_is_no_timeline() =>
        SmallLaw.Rulebook.Timeline(Bare.With("age", 20), "conscription", new DateOnly(1980, 1, 1), Through).Diagnostics.Select(d => $"{d.Code} {d.Message}; {d.Hint}").Should().Equal(
            "EE5035 on 1980-01-01: nobody is as the case says who can be so on 2010-01-01, the day on which its facts are given; begin the timeline on a later day: `--from`");

    [Fact]
    public void An_age_that_the_question_does_not_use_hinders_nothing() =>
        MovingFacts.Rulebook.Timeline(new Case(From).With("years", 20), "calendar-or-days", From, Through).HasErrors.Should().BeFalse();

    [Fact]
    public void An_age_with_periods_is_followed()
    {
        var age = new GivenFact("age") { History = [new GivenPeriod("17", null, new DateOnly(2012, 1, 31)), new GivenPeriod("18", new DateOnly(2012, 2, 1), null)] };
        var segments = SmallLaw.Rulebook.Timeline(Bare.With(age).With("full-time-student", false), "conscription", From, Through).Value["conscription"].Segments;
        segments.Select(s => s.From).Should().Equal(From, new DateOnly(2012, 2, 1));
    }

    [Fact]
    public void A_contradiction_is_told_with_the_first_day_on_which_it_shows()
    {
        var age = new GivenFact("age") { History = [new GivenPeriod("18", new DateOnly(2012, 2, 1), new DateOnly(2014, 12, 31))] };
        Mistakes(Born.With(age)).Should().Equal(
            "EE5006 on 2013-02-01: `age` is given as 18, but from `born` it follows that it is 19; give only one of them, or correct one");
    }

    [Fact]
    public void A_broken_constraint_is_told_once_for_each_time_that_it_breaks()
    {
        var calledUp = new GivenFact("called-up")
        {
            History = [new GivenPeriod("yes", From, new DateOnly(2010, 2, 1)), new GivenPeriod("yes", new DateOnly(2011, 5, 5), null)],
            Otherwise = "no",
        };
        Mistakes(Born.With(calledUp)).Select(m => m[..20]).Should().Equal("EE5007 on 2010-01-01", "EE5007 on 2011-05-05");
    }

    [Fact]
    public void A_range_does_not_end_before_it_begins() =>
        SmallLaw.Rulebook.Timeline(Born, "conscription", Through, From).Diagnostics.Select(d => d.Code).Should().Equal("EE5034");

    [Fact]
    public void A_name_that_the_rulebook_does_not_have_is_told() =>
        SmallLaw.Rulebook.Timeline(Born.With("agee", 3), "conscription").Diagnostics.Select(d => d.Code).Should().Equal("EE5001");

    [Fact]
    public void Asking_what_is_no_question_is_a_mistake_of_the_program()
    {
        FluentActions.Invoking(() => SmallLaw.Rulebook.Timeline(Born, "conscriptoin")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => SmallLaw.Rulebook.Timeline(Born, [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => SmallLaw.Rulebook.NextChange(Born, "conscriptoin")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => SmallLaw.Timeline["reserve"]).Should().Throw<ArgumentException>();
    }

    private static IEnumerable<string> Mistakes(Case @case) =>
        SmallLaw.Rulebook.Timeline(@case, "conscription", From, Through).Diagnostics.Select(d => $"{d.Code} {d.Message}; {d.Hint}");
}
