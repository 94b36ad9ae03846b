using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Changes;

/// <summary>What would change an answer is told with all values that do, and no others; what two facts take together with how one stands to the other.</summary>
public class ExactChangesTests
{
    private const string Marriage = """
        facts:
          - { fact: years, unit: years, says: "has been married {value} years", derived: { completed-years-since: d } }
        provisions:

        """;

    private const string Served = """
        facts:
          - { fact: army, type: number, minimum: 0, maximum: 100, unit: months, ask: A, changes: time }
          - { fact: police, type: number, minimum: 0, maximum: 100, unit: months, ask: B, changes: time }
          - { fact: served, unit: months, says: "served {value} months", derived: { sum-of: [ army, police ] } }
        provisions:

        """;

    [Fact]
    public void A_sum_is_exactly_reached_with_one_value_of_a_part() =>
        Told(Served, Snippet.Provision("p", "low", "{ all: [ { served: 11 }, { army: { from: 5 } }, { police: { from: 5 } } ] }"), "army: 5, police: 5")
            .Should().Equal("low: army 6", "low: police 6");

    [Fact]
    public void Two_dates_that_must_be_one_day_are_told_with_that() =>
        Told("provisions:\n", Snippet.Provision("p", "low", "{ all: [ { d: { fact: f } }, { d: { from: 2010-01-01, below: 2011-01-01 } } ] }"), "d: 2009-05-05, f: 2012-01-01")
            .Should().Equal("low: d 2010-01-01..2010-12-31, f 2010-01-01..2010-12-31, d less f 0");

    [Fact]
    public void Days_in_an_order_are_told_with_the_order_and_within_what_neither_does_alone() =>
        Told("provisions:\n", Snippet.Provision("p", "low", "{ d: { below: { fact: f } } }"), "f: 2024-04-01, d: 2024-04-10")
            .Should().Equal("low: d ..2024-03-31", "low: f 2024-04-11..", "low: d 2024-04-01..2024-04-09, f 2024-04-02..2024-04-10, d less f ..-1");

    [Fact]
    public void A_known_date_is_cut_where_what_is_counted_from_it_is() =>
        Told(Marriage, Snippet.Provision("p", "low", "{ years: { from: 5 } }"), "d: 2010-01-01", "on: 2020-01-01")
            .Should().Equal("no: d 2015-01-02..");

    [Fact]
    public void A_known_date_is_told_between_two_thresholds_of_different_kinds() =>
        Told(Marriage, Snippet.Provision("p", "low", "{ any: [ { years: { from: 5 } }, { d: { from: 2019-06-01 } } ] }"), "d: 2019-07-01", "on: 2020-01-01")
            .Should().Contain("no: d 2015-01-02..2019-05-31").And.NotContain(t => t.StartsWith("no: d ..", StringComparison.Ordinal));

    [Fact]
    public void Of_what_is_known_in_part_only_other_values_than_are_left_are_a_change() =>
        Told(Served, Snippet.Provision("p", "low", "{ army: { from: 5 } }"), "army: { from: 3, through: 7 }")
            .Should().BeEquivalentTo("low: army 8..", "no: army ..2");

    [Fact]
    public void Of_a_time_known_in_part_what_is_still_to_come_is_a_change_and_of_its_date_what_goes_with_it_tells() =>
        Told(Marriage, Snippet.Provision("p", "low", "{ years: { from: 5 } }"), "years: { from: 3, through: 7 }", "on: 2020-01-01")
            .Should().BeEquivalentTo("low: years 8..", "low: d 2012-01-02..2015-01-01", "no: d 2015-01-02..2017-01-01");

    [Fact]
    public void The_law_before_the_first_change_is_another_law()
    {
        var law = Snippet.Of(Snippet.Provision("p", "low", inForce: "{ from: 2010-01-01 }"));
        var change = Snippet.Decide(law).Changes("q").Changes.Should().ContainSingle().Subject;

        change.LawOf.Should().Be(new DateOnly(2009, 12, 31));
        change.IsBeforeAllChanges.Should().BeTrue();
        Snippet.Decide(law).Changes("q").Report().ToText().Should().Contain("no under the law of 31 December 2009 and before");
    }

    [Fact]
    public void All_smallest_changes_of_two_parts_of_a_sum_are_told()
    {
        var law = Snippet.Rulebook(Served + Snippet.Provision("p", "low", "{ served: { from: 10 } }"));
        var (army, police) = (law.FindFact("army")!, law.FindFact("police")!);
        for (var (a, b) = (0, 0); a <= 16; (a, b) = b < 16 ? (a, b + 2) : (a + 2, 0))
        {
            var decision = Snippet.Decide(law, $"army: {a}, police: {b}");
            var told = decision.Changes("q").Changes.Where(c => c.Facts.Length > 0).Select(c => new ToldChange(c, decision.Verdict.Situation)).ToList();
            for (var (x, y) = (0, 0); x <= 20; (x, y) = y < 20 ? (x, y + 1) : (x + 1, 0))
            {
                var (first, second) = (new Change(army, x), new Change(police, y));
                told.Any(t => t.Covers(first)).Should().Be(Flips(x, b), "of {0} and {1}, {2}", a, b, first);
                told.Any(t => t.Covers(second)).Should().Be(Flips(a, y), "of {0} and {1}, {2}", a, b, second);
                told.Any(t => t.Covers(first, second)).Should().Be(Flips(x, y) && !Flips(x, b) && !Flips(a, y), "of {0} and {1}, {2} and {3}", a, b, first, second);
            }

            bool Flips(int x, int y) => x + y >= 10 != a + b >= 10;
        }
    }

    [Fact]
    public void What_is_given_and_follows_as_well_changes_with_what_it_follows_from() =>
        Told(Served, Snippet.Provision("p", "low", "{ served: { from: 10 } }"), "army: 3, police: 4, served: 7")
            .Should().Contain("low: army 6..").And.Contain("low: police 7..").And.NotContain(t => t.Contains("served 10", StringComparison.Ordinal) && !t.Contains(','));

    [Fact]
    public void Whatever_is_not_known_is_so_either_way() =>
        Told("provisions:\n", Snippet.Provision("p", "low", "{ all: [ { a: yes }, { b: yes } ] }") + Snippet.Provision("r", "low", "{ all: [ { a: yes }, { b: no } ] }"), "a: no")
            .Should().Equal("low: a 1");

    private static List<string> Told(string rules, string provisions, string facts, string more = "") => Told(Snippet.Rulebook(rules + provisions), facts, more);

    private static List<string> Told(Rulebook law, string facts, string more = "")
    {
        var changes = Snippet.Decide(law, facts, more).Changes("q");
        changes.IsExact.Should().BeTrue();
        return [.. changes.Changes.Where(c => c.Facts.Length > 0).Select(c => $"{string.Join(" and ", c.Answers)}: {string.Join(", ", c.Facts.Select(Values))}")];
    }

    /// <summary>A fact with its values: open where they go as far as anything does.</summary>
    private static string Values(AddedFact fact)
    {
        var isDate = fact.Fact!.Type == FactType.Date && fact.Than is null;
        var (least, most) = fact.Than is not null ? (-1_000_000L, 1_000_000L) : isDate ? (0, 3_652_058) : (-1_000, 1_000);
        var ranges = fact.Values.Intervals.Select(i => i.Low == i.High ? Code(i.Low) : $"{(i.Low <= (isDate ? least : Math.Max(least, fact.Range!.Value.Low)) ? "" : Code(i.Low))}..{(i.High >= (isDate ? most : Math.Min(most, fact.Range!.Value.High)) ? "" : Code(i.High))}");
        return $"{fact.Name}{(fact.Than is { } than ? $" less {than}" : "")} {string.Join(" or ", ranges)}";

        string Code(long code) => isDate ? fact.Fact.Write(FactValue.Of(code)) : $"{code}";
    }
}
