using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Changes;

/// <summary>What the days bring by themselves: counts of time go on, histories end, and what is enacted comes into force.</summary>
public class TimeChangesTests
{
    private const string Counts = """
        facts:
          - { fact: years, unit: years, says: "is {value} years old", derived: { completed-years-since: d } }
          - { fact: months-old, unit: months, says: "is {value} months old", derived: { completed-months-since: d } }
          - { fact: days, unit: days, says: "is {value} days old", derived: { completed-days-since: d } }
          - { fact: turns, unit: years, says: "turns {value}", derived: { calendar-years-since: d } }
        provisions:

        """;

    [Theory]
    [InlineData("years: { from: 18 }", "years: 17", "2024-05-02..2025-05-01")]
    [InlineData("months-old: { from: 216 }", "d: 2006-07-01", "2024-07-01")]
    [InlineData("days: { from: 6575 }", "days: 6514", "2024-07-01")]
    [InlineData("turns: { from: 18 }", "turns: 17", "2025-01-01")]
    [InlineData("turns: { from: 18 }", "d: 2007-03-03", "2025-01-01")]
    public void Each_count_of_time_brings_the_answer_on_its_day(string when, string facts, string days) =>
        ByTime(Law(Snippet.Provision("p", "low", $"{{ {when} }}")), facts).Should().Contain($"low on {days}");

    [Fact]
    public void Whatever_else_is_so_a_birthday_that_makes_no_difference_to_that_brings_it() =>
        ByTime(Law(Snippet.Provision("p", "low", "{ all: [ { years: { from: 18 } }, { a: yes } ] }") + Snippet.Provision("r", "low", "{ all: [ { years: { from: 18 } }, { a: no } ] }")), "d: 2009-05-10")
            .Should().Equal("low on 2027-05-10");

    [Fact]
    public void A_history_ends() =>
        ByTime(Snippet.Of(Snippet.Provision("p", "low", "{ a: yes }")), "a: { history: [ { value: yes, from: 2023-09-01, through: 2024-06-30 } ], otherwise: no }")
            .Should().Equal("no on 2024-07-01");

    [Fact]
    public void What_is_enacted_comes_with_the_days()
    {
        ByTime(Snippet.Of(Snippet.Provision("p", "low", "{ a: yes }", inForce: "{ from: 2025-01-01 }")), "a: yes").Should().Equal("low on 2025-01-01");
        ByTime(Law(Snippet.Provision("p", "low", "{ years: { from: 18 } }", inForce: "{ from: 2025-01-01 }")), "years: 17").Should().Equal("low on 2025-01-01..2025-05-01");
    }

    [Fact]
    public void Nobody_comes_under_a_law_that_ends_before()
    {
        var law = Law(Snippet.Provision("p", "low", "{ years: { from: 73 } }", inForce: "{ until: 2024-09-06 }"));

        ByTime(law, "years: 71").Should().BeEmpty();
        Snippet.Decide(law, "years: 71", "on: 2024-05-01, law-of: 2024-05-01").Changes("q").Changes.Should().ContainSingle(c => c.Facts.Length == 1 && c.Facts[0].Name == "years");
    }

    [Fact]
    public void Months_alone_are_followed() =>
        ByTime(Law(Snippet.Provision("p", "low", "{ months-old: { from: 0, through: 5 } }")), "d: 2019-08-31", "on: 2020-02-01").Should().Equal("no on 2020-03-01");

    [Theory]
    [InlineData("march-1", "2020-03-01..2021-02-28")]
    [InlineData("february-28", "2020-03-01..2021-02-28")]
    public void An_age_of_29_February_is_followed_on_exactly_the_days_that_some_birthday_gives(string leapDay, string days)
    {
        var law = Snippet.Rulebook(Counts + Snippet.Provision("p", "low", "{ years: { from: 27 } }"), leapDay);
        var change = Snippet.Decide(law, "years: 26", "on: 2020-02-29").Changes("q").Changes.Single(c => c.Facts.Length == 1 && c.Facts[0].Name == "years");

        Say(change).Should().Be($"low on {days}");
    }

    [Fact]
    public void On_the_last_day_of_the_calendar_nothing_comes_any_more() =>
        ByTime(Law(Snippet.Provision("p", "low", "{ years: { from: 18 } }")), "years: 17", "on: 9999-12-31").Should().BeEmpty();

    private static Rulebook Law(string provisions) => Snippet.Rulebook(Counts + provisions);

    private static IEnumerable<string> ByTime(Rulebook law, string facts, string on = "on: 2024-05-01")
    {
        var changes = Snippet.Decide(law, facts, on).Changes("q");
        changes.WhyTimeIsLeftOut.Should().BeNull();
        return [.. changes.Changes.Where(c => c.Day is not null).Select(Say).Distinct()];
    }

    private static string Say(MinimalChange change)
    {
        var (first, last) = change.Day!.Value;
        return $"{string.Join(" and ", change.Answers)} on {first:yyyy-MM-dd}{(first == last ? "" : $"..{last:yyyy-MM-dd}")}";
    }
}
