using EligibilityEngine.Analysis;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>Days that never came, and days that have not come yet.</summary>
public class NeverTests
{
    private const string Facts = """
        facts:
          - { fact: renewed-on, type: date, never: has not renewed the data, ask: When were the data renewed?, changes: the person }
          - { fact: deadline, type: date, never: has no deadline, known-ahead: yes, ask: By when?, changes: an authority }
          - { fact: enlisted-on, type: date, known-ahead: no, ask: When did service begin?, changes: an authority }
          - { fact: years, unit: years, derived: { completed-years-since: renewed-on } }
          - { fact: twice, derived: { sum-of: [ years, years ] } }
          - { fact: last, derived: { latest-of: [ renewed-on, deadline ] } }
          - { fact: served, unit: years, derived: { completed-years-since: enlisted-on } }
        groups:
          - group: sons
            at-most: 2
            ask: How many sons?
            changes: time
            facts: [ { fact: left-on, type: date, never: lives with the parents, ask: When did he leave?, changes: time } ]

        """;

    private static readonly DateOnly On = new(2020, 6, 15);

    private static Rulebook Law(string condition, string more = "") => Snippet.Rulebook(Facts + "provisions:\n" + Snippet.Provision("p", "low", condition) + more);

    [Theory]
    [InlineData("{ renewed-on: { from: 2020-01-01 } }", "renewed-on: never", "no")]
    [InlineData("{ renewed-on: { below: 2020-01-01 } }", "renewed-on: never", "no")]
    [InlineData("{ none: [ { renewed-on: { below: 2020-01-01 } } ] }", "renewed-on: never", "low")]
    [InlineData("{ renewed-on: { from: 2020-01-01 } }", "renewed-on: 2020-05-01", "low")]
    [InlineData("{ renewed-on: { from: 2020-01-01 } }", "a: yes", "no or low")]
    [InlineData("{ renewed-on: { from: 2020-01-01 } }", "renewed-on: unknown", "no or low")]
    [InlineData("{ renewed-on: never }", "renewed-on: never", "low")]
    [InlineData("{ renewed-on: never }", "renewed-on: 2020-05-01", "no")]
    [InlineData("{ renewed-on: never }", "renewed-on: { not: never }", "no or low")]
    [InlineData("{ deadline: never }", "deadline: { not: never }", "no")]
    [InlineData("{ renewed-on: never }", "years: 3", "no")]
    [InlineData("{ renewed-on: never }", "a: yes", "no or low")]
    [InlineData("{ renewed-on: [ never, 2020-05-01 ] }", "renewed-on: 2020-05-01", "low")]
    [InlineData("{ renewed-on: [ never, 2020-05-01 ] }", "renewed-on: never", "low")]
    [InlineData("{ renewed-on: [ never, 2020-05-01 ] }", "renewed-on: 2020-05-02", "no")]
    [InlineData("{ renewed-on/never: no }", "renewed-on: never", "no")]
    [InlineData("{ renewed-on/never: no }", "renewed-on: 1996", "low")]
    [InlineData("{ renewed-on: { below: 2000-01-01 } }", "renewed-on: 1996", "low")]
    [InlineData("{ renewed-on: { below: 2000-01-01 } }", "renewed-on: { one-of: [ never, 1996 ] }", "no or low")]
    [InlineData("{ renewed-on: { from: 2000-01-01 } }", "renewed-on: { one-of: [ never, 1996 ] }", "no")]
    [InlineData("{ years: { below: 100 } }", "renewed-on: never", "no")]
    [InlineData("{ years: { from: 0 } }", "renewed-on: never", "no")]
    [InlineData("{ none: [ { years: { below: 100 } } ] }", "renewed-on: never", "low")]
    [InlineData("{ twice: { below: 100 } }", "renewed-on: never", "no")]
    [InlineData("{ twice: { below: 100 } }", "renewed-on: 2020-01-01", "low")]
    [InlineData("{ twice: { below: 100 } }", "years: 5", "low")]
    [InlineData("{ n: { above: { fact: years } } }", "renewed-on: never, n: 5", "no")]
    [InlineData("{ last: { from: 2020-01-01 } }", "renewed-on: never, deadline: 2020-03-01", "no")]
    [InlineData("{ renewed-on: { fact: deadline } }", "renewed-on: never, deadline: never", "no")]
    [InlineData("{ deadline: { above: { fact: renewed-on } } }", "renewed-on: 2020-01-01, deadline: never", "no")]
    [InlineData("{ deadline: { above: { fact: day-of-case } } }", "deadline: 2030-01-01", "low")]
    [InlineData("{ sons: { any: { left-on: never } } }", "sons: [ { left-on: never } ]", "low")]
    [InlineData("{ sons: { any: { left-on: never } } }", "sons: [ { left-on: 2020-01-01 } ]", "no")]
    [InlineData("{ sons: { any: { left-on: { below: 2020-03-01 } } } }", "sons: [ { left-on: never }, { left-on: 2020-01-01 } ]", "low")]
    [InlineData("{ sons: { all: { left-on: { below: 2020-03-01 } } } }", "sons: [ { left-on: never }, { left-on: 2020-01-01 } ]", "no")]
    public void No_comparison_with_a_day_that_never_came_is_true(string condition, string facts, string said) => Snippet.Decide(Law(condition), facts).Said().Should().Be(said);

    [Theory]
    [InlineData("{ renewed-on: { from: 2020-01-01 } }", "renewed-on: 2020-06-16", "no")]
    [InlineData("{ renewed-on: { from: 2020-01-01 } }", "renewed-on: 2020-06-15", "low")]
    [InlineData("{ renewed-on: never }", "renewed-on: 2020-06-16", "low")]
    [InlineData("{ renewed-on/never: no }", "renewed-on: 2020-06-16", "no")]
    [InlineData("{ deadline: { from: 2020-01-01 } }", "deadline: 2020-06-16", "low")]
    [InlineData("{ deadline: never }", "deadline: 2020-06-16", "no")]
    [InlineData("{ enlisted-on: { from: 2020-01-01 } }", "enlisted-on: 2020-06-16", "no")]
    [InlineData("{ enlisted-on: { from: 2020-01-01 } }", "enlisted-on: 2020-06-15", "low")]
    [InlineData("{ served: { below: 1 } }", "enlisted-on: 2020-06-16", "no")]
    [InlineData("{ served: { below: 1 } }", "enlisted-on: 2020-06-15", "low")]
    [InlineData("{ served: { below: 1 } }", "served: 0", "low")]
    [InlineData("{ none: [ { served: { below: 1 } } ] }", "enlisted-on: 2020-06-16", "low")]
    [InlineData("{ enlisted-on: { from: 2020-07-01 } }", "a: yes", "no")]
    public void A_day_that_lies_ahead_has_not_come_yet(string condition, string facts, string said) => Snippet.Decide(Law(condition), facts).Said().Should().Be(said);

    [Fact]
    public void It_is_the_day_that_is_missing() =>
        Snippet.Decide(Law("{ renewed-on: { from: 2020-01-01 } }"))["q"].Justification.Missing.Select(f => f.Id).Should().Equal("renewed-on");

    [Fact]
    public void The_day_alone_is_asked_for() =>
        Snippet.Decide(Law("{ any: [ { renewed-on: never }, { years: { from: 2 } } ] }")).WhatToAsk("q").Select(f => f.Fact.Id).Should().Equal("renewed-on");

    [Fact]
    public void The_day_is_asked_for_and_never_is_a_reply()
    {
        var interview = Interview.Begin(Law("{ any: [ { renewed-on: { from: 2020-01-01 } }, { a: yes } ] }"), new Case(On), "q").Value;
        interview.Screen!.Facts.Select(f => f.Id).Should().Contain("renewed-on").And.NotContain("renewed-on/never");
        interview.Ask().ToString().Should().Contain("has not renewed the data");

        var next = interview.Answer("renewed-on=never").Value;
        next.Case["renewed-on/never"]!.Value.ToString().Should().Be("yes");
        next.Screen!.Facts.Select(f => f.Id).Should().Equal("a");
    }

    [Fact]
    public void It_is_said_in_words_and_in_code()
    {
        var law = Law("{ renewed-on: never }");
        law.Decide(Case.FromWords(["renewed-on=never"], new Case(On)).Value).Value["q"].Answer!.ToString().Should().Be("low");
        law.Decide(new Case(On) { ["renewed-on"] = CaseValue.Never }).Value["q"].Answer!.ToString().Should().Be("low");
        var written = EligibilityEngine.Cases.CaseFile.Write(new Case(On) { ["renewed-on"] = CaseValue.Never }, law);
        Case.Parse("case.yaml", System.Text.Encoding.UTF8.GetBytes(written)).Value["renewed-on"]!.Value.ToString().Should().Be("never");
    }

    [Fact]
    public void A_history_says_when_it_never_had_come()
    {
        var law = Law("{ renewed-on: never }");
        const string History = "renewed-on: { history: [ { value: never, through: 2020-06-14 } ], otherwise: 2020-06-15 }";
        Snippet.Decide(law, History).Said().Should().Be("no");
        Snippet.Decide(law, History, "on: 2020-06-14").Said().Should().Be("low");
    }

    [Fact]
    public void What_is_told_of_a_day_that_never_came_contradicts_it()
    {
        var decide = () => Snippet.Decide(Law("{ years: { from: 3 } }"), "renewed-on: never, years: 3");
        decide.Should().Throw<InvalidOperationException>().WithMessage("*EE5017*");
    }

    [Theory]
    [InlineData("{ years: { from: 3 } }", "on: 2020-06-15, deadline: never")]
    [InlineData("{ none: [ { renewed-on: [ never, 2020-01-01 ] }, { sons: { any: { left-on: never } } }, { enlisted-on: { from: 2020-01-01 } } ] }", "")]
    public void It_is_written_as_it_was_read(string condition, string more)
    {
        more.Should().NotBeNull();
        Rulebook.Load(Law(condition).ToCanonicalFiles()).Value.Hash.Should().Be(Law(condition).Hash);
    }

    [Theory]
    [InlineData("{ enlisted-on: never }", "EE2009", "`enlisted-on` has no `never`")]
    [InlineData("{ renewed-on: { from: never } }", "EE2009", "`never` cannot be a value of `renewed-on`")]
    [InlineData("{ renewed-on/never: 3 }", "EE2009", "`3` cannot be a value of `renewed-on/never`")]
    public void What_is_wrong_with_it_is_told(string condition, string code, string message)
    {
        var load = () => Law(condition);
        load.Should().Throw<InvalidOperationException>().Which.Message.Should().Contain(code).And.Contain(message);
    }
}
