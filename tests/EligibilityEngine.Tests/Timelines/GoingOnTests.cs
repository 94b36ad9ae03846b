using System.Text;
using EligibilityEngine.Analysis;
using EligibilityEngine.Analysis.Timelines;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Tests.Timelines;

/// <summary>What time brings: counts of every kind go on, with a birthday and without; so do periods of facts, and the law.</summary>
public class GoingOnTests
{
    [Theory]
    [InlineData("completed-years-since", 20, "2024-07-01", "2025-06-30")]
    [InlineData("completed-months-since", 240, "2024-07-01", "2025-06-30")]
    [InlineData("completed-days-since", 7305, "2024-07-01", "2025-06-30")]
    [InlineData("calendar-years-since", 20, "2024-01-01", "2024-12-31")]
    public void A_life_begins_with_the_birth_and_ends_a_year_after_the_last_count_of_any_kind(string kind, int threshold, string reached, string through)
    {
        var timeline = Law($"count: {{ from: {threshold} }}", kind).Timeline(Case("2023-12-01").With("born", Day("2004-07-01")), "q").Value;
        (timeline.From, timeline.Through).Should().Be((Day("2004-07-01"), new[] { Day(through), Day("2024-12-01") }.Max()));
        Lines(timeline).Should().Equal("2004-07-01 no", $"{reached} yes");
    }

    [Theory]
    [InlineData("march-1", "completed-years-since", 26, 28, "2020-02-29", "2021-03-01..2022-02-28")]
    [InlineData("february-28", "completed-years-since", 26, 28, "2020-02-29", "2021-03-01..2022-02-28")]
    [InlineData("march-1", "completed-years-since", 26, 27, "2020-02-29", "2020-03-01..2021-02-28")]
    [InlineData("february-28", "completed-years-since", 26, 27, "2020-02-29", "2020-03-01..2021-02-28")]
    [InlineData("march-1", "completed-years-since", 17, 18, "2024-05-01", "2024-05-02..2025-05-01")]
    [InlineData("march-1", "completed-days-since", 6514, 6575, "2024-05-01", "2024-07-01..2024-07-01")]
    [InlineData("march-1", "calendar-years-since", 17, 18, "2024-05-01", "2025-01-01..2025-01-01")]
    public void A_count_given_without_its_date_comes_to_a_value_on_exactly_the_days_on_which_some_date_brings_it(string leapDay, string kind, int given, int threshold, string on, string days)
    {
        var decision = Law($"count: {{ from: {threshold} }}", kind, leapDay: leapDay).Decide(Case(on).With("count", given)).Value;
        Turns(decision).Should().Equal(days.Split("..") is [var one, var other] && one == other ? [$"{days} yes"] : [$"{days[..10]}..{days[..10]} no or yes", $"{days} yes"]);
    }

    [Fact]
    public void Who_is_liable_as_a_student_and_liable_as_none_is_liable()
    {
        var law = Law("any: [ { all: [ { count: { from: 18, below: 27 } }, { student: yes } ] }, { all: [ { count: { from: 18, below: 27 } }, { student: no } ] } ]");
        Lines(law.Timeline(Case("2024-05-01").With("born", Day("2000-05-10")), "q").Value).Should().Equal("2000-05-10 no", "2018-05-10 yes", "2027-05-10 no");
    }

    [Fact]
    public void A_period_that_ends_changes_the_answer_though_no_date_is_known_and_also_long_after_the_last_age()
    {
        var student = new GivenFact("student") { History = [new GivenPeriod("yes", Day("2023-09-01"), Day("2024-06-30"))], Otherwise = "no" };
        Turns(Law("student: yes").Decide(Case("2024-05-01").With(student)).Value).Should().Equal("2024-07-01..2024-07-01 no");
        var grown = Law("all: [ { student: yes }, { count: { from: 18 } } ]");
        Turns(grown.Decide(Case("2024-05-01").With("born", Day("2000-07-01")).With(student)).Value).Should().Equal("2024-07-01..2024-07-01 no");
        Turns(grown.Decide(Case("2024-05-01").With("count", 23).With(student)).Value).Should().Equal("2024-07-01..2024-07-01 no");
        Lines(Law("student: yes").Timeline(Case("2024-05-01").With(student), "q").Value).Should().Equal("2023-09-01 yes", "2024-07-01 no");
    }

    [Fact]
    public void What_is_enacted_comes_with_the_days()
    {
        Turns(Law("student: yes", inForce: "{ from: 2025-06-01 }").Decide(Case("2024-05-01").With("student", true)).Value).Should().Equal("2025-06-01..2025-06-01 yes");
        var adults = Law("count: { from: 18 }", inForce: "{ from: 2025-01-01 }");
        Turns(adults.Decide(Case("2024-05-01").With("count", 17)).Value).Should().Equal("2025-01-01..2025-01-01 no or yes", "2025-01-01..2025-05-01 yes");
        Turns(adults.Decide(Case("2024-05-01").With("born", Day("2000-01-01"))).Value).Should().Equal("2025-01-01..2025-01-01 yes");
        Turns(adults.Decide(Case("2024-05-01") with { LawOf = Day("2024-05-01") }).Value).Should().BeEmpty();
    }

    [Fact]
    public void What_ends_before_somebody_is_old_enough_never_comes()
    {
        var law = Law("count: { from: 73 }", inForce: "{ until: 2017-04-06 }");
        Turns(law.Decide(Case("2017-02-01").With("count", 71)).Value).Should().BeEmpty();
        Turns(law.Decide(Case("2017-02-01").With("count", 72)).Value).Should().Equal("2017-02-02..2017-02-02 no or yes", "2017-02-02..2017-04-06 no");
    }

    [Fact]
    public void A_count_within_two_bounds_is_left_again() =>
        Turns(Law("count: { from: 0, through: 5 }", "completed-months-since").Decide(Case("2020-02-01").With("born", Day("2019-08-31"))).Value).Should().Equal("2020-03-01..2020-03-01 no");

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9999-06-01")]
    public void The_last_days_of_the_calendar_are_days(string on)
    {
        var law = Law("count: { from: 18 }");
        Turns(law.Decide(Case(on).With("count", 17)).Value).Should().HaveCountLessThan(2);
        law.Timeline(Case(on).With("born", Day("9990-01-01")), "q").Value.Through.Should().Be(DateOnly.MaxValue);
        law.NextChange(Case(on).With("born", Day("9990-01-01")), "q").Value.On.Should().BeNull();
    }

    [Fact]
    public void A_change_in_a_span_says_what_may_be_from_there_on_and_then_what_is()
    {
        var segments = Law("count: { from: 18 }").Timeline(Case("2024-05-01").With("count", 17), "q", Day("2024-05-01")).Value["q"].Segments;
        segments.Skip(1).Select(s => $"{string.Join("; ", s.Begins!.Causes.Select(c => c.Say()))}: {string.Join(", ", s.Begins.Opened)}{string.Join(", ", s.Begins.Begun)}")
            .Should().Equal("from here on perhaps: counts 18: p", "counts 18: p");
    }

    [Fact]
    public void Following_ends_where_nobody_can_be_as_the_case_says_any_more_and_says_why()
    {
        var ahead = Ahead.Of(SmallLaw.Rulebook.Decide(Case("2015-01-01").With("born", Day("1999-02-01")).With(new GivenFact("called-up") { History = [new GivenPeriod("yes", Day("2016-01-01"), null)] })).Value, SmallLaw.Rulebook.FindQuestion("conscription")!).Value;
        ahead.Timeline.Segments[^1].Through.Should().Be(Day("2015-12-31"));
        ahead.Stops.Select(s => s.Code).Should().Equal("EE5007");
    }

    private static List<string> Turns(Decision decision) => [.. Ahead.Of(decision, decision.Questions[0].Question).Value.Turns()
        .Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Days.Earliest:O}..{t.Days.Latest:O} {string.Join(" or ", t.Then.Possible)}"))];

    private static IEnumerable<string> Lines(Timeline timeline) =>
        timeline.Questions[0].Segments.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.From:O} {string.Join(" or ", s.Possible)}"));

    private static Case Case(string on) => new(Day(on));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static Rulebook Law(string when, string kind = "completed-years-since", string inForce = "always", string leapDay = "march-1") => Rulebook.Load(
    [
        File("rulebook.yaml", $"{{ rulebook: xy, title: Law of Xyland, version: 1.0.0, jurisdiction: Xyland, language: en, leap-day: {leapDay} }}"),
        File("act.yaml", "{ source: act, title: Act, publisher: Xyland, published: 2000-01-01, statements: { all: { at: article 1, says: Everything. } } }"),
        File("law.yaml", $$"""
            facts:
              - { fact: born, type: date, says: "was born on {value}", ask: "Born?", changes: never }
              - { fact: count, unit: units, says: "counts {value}", derived: { {{kind}}: born } }
              - { fact: student, type: yes-no, ask: "Student?", when-true: studies, when-false: does not study, changes: the person }
            questions:
              - { question: q, title: Q, ask: "Q?", answers: [ { answer: "no", says: is not }, { answer: "yes", says: is } ] }
            provisions:
              - { provision: p, title: P, question: q, answer: "yes", in-force: {{inForce}}, cites: act/all, when: { {{when}} } }
            """),
    ]).Value;

    private static RulebookFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
