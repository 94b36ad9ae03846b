using EligibilityEngine.Analysis;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>Law that was not found: whom it may have touched has answers open, for a reason that is said; and answers that no source tells.</summary>
public class GapTests
{
    private const string Rules = """
        facts:
          - { fact: teacher, type: yes-no, ask: Is the person a teacher?, when-true: is a teacher, when-false: is no teacher, changes: the person }
          - { fact: evader, type: yes-no, ask: Does the person evade?, when-true: evades, when-false: does not evade, changes: the person }
          - { fact: years, type: number, unit: years, ask: How many years?, says: "has {value} years", changes: time, minimum: 0, maximum: 90 }
        questions:
          - { question: duty, title: Duty, ask: Has the person the duty?, answers: [ free, deferred, bound ] }
          - { question: fine, title: Fine, ask: How much?, unit: units }
          - { question: follows, title: What follows, ask: What follows?, answers: [ nothing, something ] }
          - { question: less, title: Less, ask: Is it less?, answers: [ not-less, less ] }
        provisions:
          - { provision: p, title: Adults are bound, question: duty, answer: bound, in-force: always, cites: s/a, when: { years: { from: 18 } } }
          - { provision: f-old, title: Evading costs a fine that no source tells, question: fine, answer: untold, in-force: { until: 2010-01-01 }, cites: s/a, when: { evader: yes } }
          - { provision: f, title: Evading costs ten units, question: fine, answer: 10, in-force: { from: 2010-01-01 }, cites: s/a, when: { evader: yes } }
          - { provision: w, title: Whoever pays is told so, question: follows, answer: something, in-force: always, cites: s/a, when: { fine: { from: 5 } } }
          - { provision: l, title: So many years, question: less, answer: less, in-force: always, cites: s/a, when: { years: { from: 18, below: { question: fine } } } }
        """;

    private const string Gaps = """
        not-modelled:
          - what: Teachers under the law of 2005
            why: The law was not found.
            cites: s/late
            question: duty
            answers: deferred
            when: { teacher: yes }
            in-force: { from: 2005-01-01, until: 2012-01-01 }
          - { what: Bribes, why: They concern practice., decides: nothing }
        """;

    private static readonly Rulebook Law = Load(Gaps).Value;

    [Theory]
    [InlineData("2008-01-01", "yes", "deferred bound")]
    [InlineData("2008-01-01", "no", "bound")]
    [InlineData("2004-12-31", "yes", "bound")]
    [InlineData("2005-01-01", "yes", "deferred bound")]
    [InlineData("2011-12-31", "yes", "deferred bound")]
    [InlineData("2012-01-01", "yes", "bound")]
    [InlineData("2008-01-01", null, "deferred bound")]
    public void Whom_a_gap_touches_on_one_of_its_days_has_its_answers_open(string day, string? teacher, string possible)
    {
        var @case = Adult(day);
        var duty = Law.Decide(teacher is null ? @case : @case.With("teacher", teacher)).Value["duty"];

        duty.Possible.Select(a => a.Id).Should().Equal(possible.Split(' '));
        duty.ThreeValued.Should().Equal(duty.Possible);
        duty.IsExact.Should().BeTrue();
    }

    [Fact]
    public void The_gap_is_the_cause_and_nothing_that_can_be_told_settles_it()
    {
        var decision = Law.Decide(Adult("2008-01-01").With("teacher", "yes")).Value;

        decision["duty"].Justification.Gaps.Should().ContainSingle().Which.Gap!.Why.ToString().Should().Be("The law was not found.");
        decision["duty"].Justification.NothingSettles.Should().BeTrue();
        decision.WhatToAsk("duty").Should().BeEmpty();
        decision.Possible("duty").Outcomes.Should().ContainSingle().Which.IsOpen.Should().BeTrue();
        decision.Report().ToText(200).Should().Contain("Nothing more that you tell can settle this: Teachers under the law of 2005: The law was not found.");
        decision.Brief().ToText(200).Should().Contain("Nothing more that you tell can settle this");
        decision.ToJson().Should().Contain("\"why\": \"The law was not found.\"");
    }

    [Fact]
    public void Whether_a_gap_touches_somebody_is_asked()
    {
        var decision = Law.Decide(Adult("2008-01-01")).Value;

        decision.WhatToAsk("duty").Select(r => r.Fact.Id).Should().Equal("teacher");
        decision["duty"].Justification.NothingSettles.Should().BeFalse();
        decision.Possible("duty").Outcomes.Select(o => (string.Join(" or ", o.Answers), o.IsOpen)).Should().BeEquivalentTo([("bound", false), ("deferred or bound", true)]);
        decision.Changes("duty").IsExact.Should().BeTrue();
    }

    [Fact]
    public void Before_a_statement_of_it_was_published_a_gap_is_not_known() =>
        Law.Decide(Adult("2008-01-01").With("teacher", "yes") with { KnownBy = Day("2007-01-01") }).Value["duty"].Is("bound").Should().BeTrue();

    [Theory]
    [InlineData("2009-12-31", "untold", "something", "nothing something")]
    [InlineData("2010-01-01", "10", "something", "something")]
    public void What_no_source_tells_is_open_and_never_nothing(string day, string fine, string possible, string follows)
    {
        var decision = Law.Decide(Adult(day).With("evader", "yes")).Value;

        decision["fine"].Possible.Select(a => a.Id).Should().Equal(fine);
        decision["fine"].Status.Should().Be(fine == "untold" ? DecisionStatus.Undetermined : DecisionStatus.Determined);
        decision["fine"].Justification.Missing.Should().BeEmpty();
        decision["follows"].Possible.Select(a => a.Id).Should().Equal(follows.Split(' ')).And.Contain(a => a == possible);
    }

    [Fact]
    public void Something_that_hangs_on_what_no_source_tells_is_open_as_far_as_it_does()
    {
        var grown = Law.Decide(Adult("2009-01-01").With("evader", "yes")).Value["less"];
        grown.Possible.Should().HaveCount(2);
        grown.Justification.Gaps.Select(g => g.Id).Should().Equal("f-old");
        Law.Decide(new Case(Day("2009-01-01")) { ["years"] = 17, ["evader"] = true }).Value["less"].Is("not-less").Should().BeTrue();
    }

    [Fact]
    public void Cohorts_leave_the_same_open()
    {
        foreach (var day in new[] { "2004-12-31", "2008-01-01", "2009-12-31", "2010-01-01" })
        {
            var decided = Law.Decide(Adult(day).With("teacher", "yes").With("evader", "yes")).Value;
            var cohort = Law.Cohort(1).On(Day(day)).Set("teacher", [true]).Set("evader", [true]).Set("years", [30]).Ask("duty", "fine", "follows", "less").Run();
            foreach (var question in Law.Questions)
            {
                cohort.Possible(question, 0).Should().Equal(decided[question.Id].ThreeValued, "of {0} on {1}", question, day);
                cohort.Status(question, 0).Should().Be(decided[question.Id].Status);
            }
        }
    }

    [Fact]
    public void A_timeline_tells_when_the_gap_begins_and_ends()
    {
        var duty = Law.Timeline(Adult("2008-01-01").With("teacher", "yes"), [Law.FindQuestion("duty")!], Day("2000-01-01"), Day("2020-01-01")).Value["duty"];

        duty.Segments.Select(s => s.From).Should().Equal(Day("2000-01-01"), Day("2005-01-01"), Day("2012-01-01"));
        duty.Segments[1].Begins!.Causes.Should().ContainSingle().Which.Should().BeOfType<LawCause>();
    }

    [Fact]
    public void The_canonical_form_keeps_gaps()
    {
        var again = Rulebook.Load(Law.ToCanonicalFiles()).Value;

        again.Hash.Should().Be(Law.Hash);
        again.Provisions.Count(p => p.Gap is not null).Should().Be(1);
        Load(Gaps.Replace("deferred", "free", StringComparison.Ordinal)).Value.Hash.Should().NotBe(Law.Hash);
    }

    [Theory]
    [InlineData("{ what: A, why: B }", "EE3022")]
    [InlineData("{ what: A, why: B, when: { teacher: yes } }", "EE3023")]
    [InlineData("{ what: A, why: B, question: [ duty, follows ], answers: free }", "EE3023")]
    [InlineData("{ what: A, why: B, question: duty, answers: nowhere }", "EE2003")]
    [InlineData("{ what: A, why: B, question: duty, decides: nothing }", "EE1021")]
    [InlineData("{ what: A, why: B, question: follows, when: { less: less } }", null)]
    [InlineData("{ what: A, why: B, question: fine, when: { follows: nothing } }", "EE3002")]
    public void An_entry_says_what_it_leaves_open_or_that_it_decides_nothing(string entry, string? code) =>
        Load($"not-modelled:\n  - {entry}").Diagnostics.Select(d => d.Code).Where(c => c != "EE3007").Should().Equal(code is null ? [] : [code]);

    [Fact]
    public void A_gap_is_told_by_the_name_of_its_entry()
    {
        var named = Load(Gaps.Replace("- what: Teachers", "- matter: teachers-2005\n    what: Teachers", StringComparison.Ordinal)).Value;
        named.Provisions.Single(p => p.Gap is not null).Id.Should().Be("not-modelled/teachers-2005");
        Rulebook.Load(named.ToCanonicalFiles()).Value.NotModelled.Select(n => n.Id).Should().BeEquivalentTo(["teachers-2005", null]);
    }

    [Fact]
    public void Two_entries_cannot_have_one_name()
    {
        var mistake = Load("not-modelled:\n  - { matter: bribes, what: A, why: B, decides: nothing }\n  - { matter: bribes, what: C, why: D, decides: nothing }").Diagnostics.Single(d => d.Severity == Severity.Error);
        mistake.Message.Should().Be("a second matter left out is named `bribes`");
        mistake.Place!.Line.Should().BeGreaterThan(mistake.Related.Single().Place.Line);
    }

    private static Case Adult(string day) => new(Day(day)) { ["years"] = 30 };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    private static Result<Rulebook> Load(string gaps) => Rulebook.Load([
        File("rulebook.yaml", $"rulebook: xy\ntitle: Xyland\nversion: 1.0.0\njurisdiction: Xyland\nlanguage: en\nmain: [ duty ]\n{gaps}\n"),
        File("source.yaml", $"source: s\ntitle: S\npublisher: P\npublished: 1980-01-01\nstatements:\n  a: {{ at: 1, says: So. }}\n{(gaps.Contains("s/late", StringComparison.Ordinal) ? "  late: { at: 2, says: So., published: 2008-01-01 }" : "")}\n"),
        File("rules.yaml", Rules)]);

    private static RulebookFile File(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));
}
