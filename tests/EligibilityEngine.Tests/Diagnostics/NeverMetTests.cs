using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Diagnostics;

/// <summary>EE3018 to EE3021: what a rulebook that can be used says in vain, or twice.</summary>
public class NeverMetTests
{
    /// <summary>A student who is mobilised has two duties, and so is not somebody who supports nobody, whose deferment would be lifted.</summary>
    [Fact]
    public void What_definitions_and_counts_exclude_is_found_through_them() =>
        SmallLaw.Load(SmallLaw.Files).Value.Check().Select(d => d.Message).Should().Equal("`xy-35-8` can never apply: whoever meets its condition does not meet that of `xy-35`, to which it is an exception");

    [Fact]
    public void Nobody_is_eighteen_and_below_eighteen_at_once() =>
        Check("""
            - { provision: p, title: P, question: q, answer: above, in-force: always, cites: act/a1, when: { all: [ { age: { from: 18 } }, { age: { below: 18 } } ] } }
            """).Should().Equal("EE3018 nobody can meet the condition of `p`");

    [Fact]
    public void Nobody_is_eighteen_in_fewer_months_than_that_takes() =>
        Check("""
            - { provision: p, title: P, question: q, answer: above, in-force: always, cites: act/a1, when: { all: [ { age: { from: 18 } }, { months: { below: 216 } } ] } }
            """).Should().Equal("EE3018 nobody can meet the condition of `p`");

    [Fact]
    public void Somebody_turns_eighteen_later_in_the_year() =>
        Check("""
            - { provision: p, title: P, question: q, answer: above, in-force: always, cites: act/a1, when: { all: [ { age: { below: 18 } }, { year-of: { from: 18 } } ] } }
            """).Should().BeEmpty();

    [Fact]
    public void Whom_a_constraint_rules_out_meets_nothing() =>
        Check("""
            - { provision: p, title: P, question: q, answer: above, in-force: always, cites: act/a1, when: { all: [ { officer: yes }, { reserve: no } ] } }
            """).Should().Equal("EE3018 nobody can meet the condition of `p`");

    [Fact]
    public void A_constraint_that_nobody_keeps_is_told_alone() =>
        Check("""
            - { provision: p, title: P, question: q, answer: above, in-force: always, cites: act/a1, when: { all: [ { age: { from: 18 } }, { age: { below: 18 } } ] } }
            """, holds: "{ all: [ { officer: yes }, { officer: no } ] }").Should().Equal("EE3021 nobody keeps `c`");

    [Fact]
    public void An_exception_for_children_never_meets_a_rule_for_adults() =>
        Check("""
            - { provision: p, title: P, question: q, answer: above, in-force: always, cites: act/a1, when: { age: { from: 18 } } }
            - { provision: e, title: E, question: q, exception-to: p, in-force: always, cites: act/a1, when: { age: { below: 18 } } }
            """).Should().Equal("EE3019 `e` can never apply: whoever meets its condition does not meet that of `p`, to which it is an exception");

    [Fact]
    public void What_builds_on_what_is_never_met_is_not_told_again() =>
        Check("""
            - { provision: p, title: P, question: q, answer: above, in-force: always, cites: act/a1, when: { age: { from: 18 } } }
            - { provision: e, title: E, question: q, exception-to: p, in-force: always, cites: act/a1, when: { age: { below: 18 } } }
            - { provision: f, title: F, question: q, exception-to: e, in-force: always, cites: act/a1, when: { officer: yes } }
            """).Should().ContainSingle();

    [Fact]
    public void A_date_of_long_ago_is_met_though_a_count_of_years_has_an_end() =>
        Check("""
            - { provision: p, title: P, question: q, answer: above, in-force: always, cites: act/a1, when: { born: { below: 1950-01-01 } } }
            """, years: "maximum: 150, ").Should().BeEmpty();

    [Fact]
    public void Two_terms_for_one_age_are_told() =>
        Check("""
            - { provision: t1, title: T, question: term, answer: 12, in-force: always, cites: act/a1, when: { age: { from: 18, through: 20 } } }
            - { provision: t2, title: T, question: term, answer: 24, in-force: { from: 2010-01-01 }, cites: act/a1, when: { age: { from: 20 } } }
            """).Should().Equal("EE3020 `t1` and `t2` give one person different amounts under the law of 2010-01-01");

    [Fact]
    public void Two_terms_of_different_times_are_no_clash() =>
        Check("""
            - { provision: t1, title: T, question: term, answer: 12, in-force: { until: 2010-01-01 }, cites: act/a1, when: { age: { from: 18, through: 20 } } }
            - { provision: t2, title: T, question: term, answer: 24, in-force: { from: 2010-01-01 }, cites: act/a1, when: { age: { from: 20 } } }
            """).Should().BeEmpty();

    [Fact]
    public void Nobody_ever_meets_what_is_said_to_be_never_met()
    {
        var never = 0;
        Laws.SmallWithCase.Check(300, made =>
        {
            var told = made.Rulebook.Check().Where(d => d.Code is "EE3018" or "EE3019").Select(d => d.Message.Split('`')[1]).ToHashSet();
            var provisions = made.Rulebook.Provisions.Where(p => told.Contains(p.Id)).ToList();
            never += provisions.Count;
            for (var i = 0; i < 10; i++)
            {
                var verdict = made.Rulebook.Decide(i == 0 ? made.Case : made.AnotherCase()).ValueOrNull?.Verdict;
                provisions.Where(p => verdict?.Applies[p.Index] == Truth.True).Should().BeEmpty();
            }
        });
        never.Should().BeGreaterThan(20);
    }

    private static IEnumerable<string> Check(string provisions, string holds = "{ any: [ { officer: no }, { reserve: yes } ] }", string years = "")
    {
        var loaded = SmallLaw.Load(
        [
            ("rulebook.yaml", "rulebook: xy\ntitle: Test\nversion: 1.0.0\njurisdiction: Xyland\nlanguage: en\nleap-day: march-1\n"),
            ("sources/act.yaml", "source: act\ntitle: The act\npublisher: Parliament\npublished: 2000-01-01\nstatements:\n  a1: { at: article 1, says: The rule. }\n"),
            ("rules.yaml", $$"""
                facts:
                  - { fact: born, type: date, says: "born {value}", ask: "Born?", changes: never }
                  - { fact: age, unit: years, {{years}}says: "is {value} years old", derived: { completed-years-since: born } }
                  - { fact: months, unit: months, says: "is {value} months old", derived: { completed-months-since: born } }
                  - { fact: year-of, unit: years, says: "turns {value} this year", derived: { calendar-years-since: born } }
                  - { fact: officer, type: yes-no, ask: "Officer?", when-true: is an officer, when-false: is no officer, changes: an authority }
                  - { fact: reserve, type: yes-no, ask: "Reserve?", when-true: is in reserve, when-false: is not in reserve, changes: an authority }
                constraints:
                  - { constraint: c, says: "An officer is in reserve", holds: {{holds}} }
                questions:
                  - { question: q, title: Q, ask: "Q?", answers: [ { answer: below, says: is below }, { answer: above, says: is above } ] }
                  - { question: term, title: T, ask: "T?", unit: months }
                provisions:
                {{provisions}}

                """),
        ]);
        return loaded.Value.Check().Select(d => $"{d.Code} {d.Message}");
    }
}
