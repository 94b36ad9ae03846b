using EligibilityEngine.Analysis;
using EligibilityEngine.Law;

namespace EligibilityEngine.Tests.Timelines;

/// <summary>The life of a student born in 2000, under the law of Kazakhstan.</summary>
public class KazakhStudentTests
{
    internal static Case Student => new Case(new DateOnly(2020, 1, 1)) { Title = "A student born in 2000", AssumesOrdinary = true }
        .With("born", new DateOnly(2000, 5, 1))
        .With("citizen", true)
        .With("sex", "male")
        .With(new GivenFact("full-time-student")
        {
            History = [new GivenPeriod("yes", new DateOnly(2018, 9, 1), new DateOnly(2022, 6, 30))],
            Otherwise = "no",
        });

    internal static Timeline Timeline => Kazakhstan.Rulebook.Timeline(
        Student, new[] { "conscription", "service-term", "reserve" }.Select(q => Kazakhstan.Rulebook.FindQuestion(q)!)).Value;

    [Fact]
    public void He_is_under_18_then_liable_then_deferred_then_liable_then_exempt() => Lines("conscription").Should().Equal(
        "2000-05-01 not-liable ",
        "2018-05-01 liable kz-31",
        "2018-09-01 deferred kz-35-3",
        "2022-07-01 liable kz-31",
        "2027-05-01 exempt kz-36-1-2");

    [Fact]
    public void Then_comes_the_reserve() => Lines("reserve").Should().Equal(
        "2000-05-01 not-in-reserve ",
        "2027-05-01 in-reserve kz-41-1-3-reserve,kz-41-1-4-reserve",
        "2051-05-01 retired kz-42-1-1");

    [Fact]
    public void The_term_is_twelve_months_while_he_is_liable() => Timeline["service-term"].Segments.Select(s => s.Answer!.Id)
        .Should().Equal("none", "12", "none", "12", "none");

    [Fact]
    public void Each_change_says_what_made_it()
    {
        var changes = Timeline["conscription"].Segments.Skip(1).Select(s => s.Begins!).ToList();
        changes.Select(c => string.Join("; ", c.Causes.Select(x => x.Say()))).Should().Equal(
            "is 18 years old", "studies full time", "does not study full time", "is 27 years old");
        changes.Select(c => $"{string.Join(",", c.Begun)} for {string.Join(",", c.Ceased)}").Should().Equal(
            "kz-31 for ", "kz-35-3 for kz-31", "kz-31 for kz-35-3", "kz-36-1-2 for kz-31");
    }

    [Fact]
    public void His_life_begins_with_his_birth_and_ends_a_year_after_the_last_age_of_the_questions()
    {
        Timeline.From.Should().Be(new DateOnly(2000, 5, 1));
        Kazakhstan.Rulebook.Timeline(Student, "service-term").Value.Through.Should().BeAfter(new DateOnly(2028, 4, 29));
        Timeline.Questions.Select(q => q.Segments.Last().Through).Distinct().Should().Equal(Timeline.Through);
    }

    [Theory]
    [InlineData("2018-05-01", "2018-09-01", "deferred")]
    [InlineData("2018-08-31", "2018-09-01", "deferred")]
    [InlineData("2018-09-01", "2022-07-01", "liable")]
    [InlineData("2027-04-30", "2027-05-01", "exempt")]
    public void The_next_change_is_told_with_its_answer(string on, string expected, string answer)
    {
        var next = Kazakhstan.Rulebook.NextChange(Student with { On = Day(on) }, "conscription").Value;
        next.On.Should().Be(Day(expected));
        next.Then!.Answer!.Id.Should().Be(answer);
        next.Now.Answer.Should().Be(Timeline["conscription"].On(Day(on))!.Answer);
    }

    [Fact]
    public void At_forty_nothing_changes_any_more()
    {
        var next = Kazakhstan.Rulebook.NextChange(Student with { On = Day("2040-01-01") }, "conscription").Value;
        (next.On, next.Then, next.Change).Should().Be((null, null, null));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(string question) => Timeline[question].Segments.Select(s => string.Create(
        CultureInfo.InvariantCulture, $"{s.From:yyyy-MM-dd} {s.Answer} {string.Join(",", s.Grounds)}"));
}
