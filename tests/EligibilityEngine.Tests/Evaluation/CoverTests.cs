using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>What time of law a rulebook speaks of: before it every answer stays possible, after it the law is as it was read last.</summary>
public class CoverTests
{
    private const string Rules = """
        facts:
          - { fact: adult, type: yes-no, ask: Is the person an adult?, when-true: is an adult, when-false: is no adult, changes: time }
        questions:
          - { question: duty, title: Duty, ask: Has the person the duty?, answers: [ free, bound ] }
          - { question: term, title: Term, ask: How long?, unit: months, covers: { from: 2005-01-01 } }
          - { question: follows, title: What follows, ask: What follows?, answers: [ nothing, something ] }
        provisions:
          - { provision: p, title: Adults are bound, question: duty, answer: bound, when: { adult: yes } }
          - { provision: t, title: Adults serve a year, question: term, answer: 12, when: { adult: yes } }
          - { provision: f, title: Whoever serves is told so, question: follows, answer: something, when: { term: { from: 1 } } }
        """;

    private static readonly Rulebook Law = Load("{ from: 2000-01-01, read-through: 2020-12-31 }").Value;

    [Theory]
    [InlineData("1999-12-31", null, Coverage.NotModelled, "free bound")]
    [InlineData("2000-01-01", null, Coverage.Modelled, "bound")]
    [InlineData("2020-12-31", null, Coverage.Modelled, "bound")]
    [InlineData("2021-01-01", null, Coverage.AsRead, "bound")]
    [InlineData("2010-01-01", "1999-12-31", Coverage.NotModelled, "free bound")]
    [InlineData("2010-01-01", "2021-01-01", Coverage.AsRead, "bound")]
    public void The_day_of_the_law_and_the_horizon_lie_in_what_is_covered_or_not(string day, string? horizon, Coverage coverage, string possible)
    {
        var duty = Law.Decide(Adult(day) with { KnownBy = horizon is null ? null : Day(horizon) }).Value["duty"];

        duty.Coverage.Should().Be(coverage);
        duty.Possible.Select(a => a.Id).Should().Equal(possible.Split(' '));
        duty.ReadThrough.Should().Be(coverage == Coverage.AsRead ? Day("2020-12-31") : null);
        duty.IsExact.Should().BeTrue();
    }

    [Fact]
    public void A_question_may_be_covered_otherwise_and_what_hangs_on_it_stays_open()
    {
        var decision = Law.Decide(Adult("2004-12-31")).Value;

        decision["duty"].Is("bound").Should().BeTrue();
        decision["term"].Possible.Select(a => a.Id).Should().Equal("none", "12");
        decision["term"].Justification.Missing.Should().BeEmpty();
        decision["follows"].Possible.Should().HaveCount(2);
        decision["follows"].Justification.NotModelled.Select(q => q.Id).Should().Equal("term");
        Law.Decide(Adult("2005-01-01")).Value["follows"].Is("something").Should().BeTrue();
    }

    [Fact]
    public void No_fact_settles_what_is_not_modelled()
    {
        var decision = Law.Decide(new Case(Day("1990-01-01"))).Value;

        decision.WhatToAsk("duty").Should().BeEmpty();
        decision.Possible("duty").Outcomes.Should().ContainSingle().Which.Answers.Should().HaveCount(2);
        decision.Changes("duty").Changes.Where(c => c.LawOf is null).Should().BeEmpty();
    }

    [Fact]
    public void Cohorts_and_deciders_leave_the_same_open()
    {
        foreach (var day in new[] { "1999-12-31", "2000-01-01", "2004-12-31", "2005-01-01", "2030-01-01" })
        {
            var decided = Law.Decide(Adult(day)).Value;
            var cohort = Law.Cohort(1).On(Day(day)).Set("adult", [true]).Ask("duty", "term", "follows").Run();
            foreach (var question in Law.Questions)
            {
                cohort.Possible(question, 0).Should().Equal(decided[question.Id].ThreeValued, "on {0}", day);
            }
        }
    }

    [Fact]
    public void A_timeline_tells_where_the_modelled_law_begins_and_from_when_on_it_is_as_it_was_read()
    {
        var duty = Law.Timeline(Adult("2010-01-01"), [Law.FindQuestion("duty")!], Day("1990-01-01"), Day("2030-01-01")).Value["duty"];

        duty.Segments.Select(s => s.From).Should().Equal(Day("1990-01-01"), Day("2000-01-01"));
        duty.Segments[1].Begins!.Causes.Should().ContainSingle().Which.Should().BeOfType<CoverCause>();
        duty.AsReadFrom.Should().Be(Day("2021-01-01"));
        duty.ReadThrough.Should().Be(Day("2020-12-31"));
    }

    [Fact]
    public void Two_laws_of_which_one_is_not_modelled_are_not_compared()
    {
        var impact = ImpactAnalysis.Between(new LawVersion(Law, Day("1990-01-01")), new LawVersion(Law, Day("2010-01-01"))).Value;

        impact.Questions.Should().NotContain(q => q.Question.Id == "duty");
        impact.NotModelled.Should().Contain(["duty", "term"]);
    }

    [Fact]
    public void A_time_that_ends_before_it_begins_is_a_mistake() =>
        Load("{ from: 2000-01-01, read-through: 1999-12-31 }").Diagnostics.Should().ContainSingle().Which.Code.Should().Be("EE3003");

    [Fact]
    public void The_canonical_form_keeps_what_is_covered()
    {
        var again = Rulebook.Load(Law.ToCanonicalFiles()).Value;

        again.Hash.Should().Be(Law.Hash);
        again.CoverOf(again.FindQuestion("term")!).Should().Be(new Cover(Day("2005-01-01"), Day("2020-12-31")));
    }

    [Fact]
    public void Every_report_says_what_is_not_covered()
    {
        Law.Decide(Adult("1990-01-01")).Value.Report().ToText().Should().Contain("Not modelled");
        Law.Decide(Adult("2030-01-01")).Value.Report().ToText(200).Should().Contain("as the law was read on 31 December 2020");
        Law.Decide(Adult("2030-01-01")).Value.ToJson().Should().Contain("\"coverage\": \"as-read\"").And.Contain("\"readThrough\": \"2020-12-31\"");
    }

    private static Case Adult(string day) => new(Day(day)) { ["adult"] = true };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    private static Result<Rulebook> Load(string covers) => Rulebook.Load([
        File("rulebook.yaml", $"rulebook: xy\ntitle: Xyland\nversion: 1.0.0\njurisdiction: Xyland\nlanguage: en\nmain: [ duty ]\ncovers: {covers}\n"),
        File("source.yaml", "source: s\ntitle: S\npublisher: P\npublished: 1980-01-01\nstatements:\n  a: { at: 1, says: So. }\n"),
        File("rules.yaml", Rules.Replace(", when: {", ", in-force: always, cites: s/a, when: {", StringComparison.Ordinal))]);

    private static RulebookFile File(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));
}
