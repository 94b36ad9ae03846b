using System.Text.Json;
using EligibilityEngine.Reporting;
using EligibilityEngine.Syntax;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Reporting;

/// <summary>What a decision says is what is so: no more, and nothing beside the point.</summary>
public class WordingTests
{
    private const string Children = "facts:\n  - { fact: k, type: number, minimum: 0, maximum: 7, ask: K, says: 'has {value} children', changes: time }\n";

    [Fact]
    public void Of_alternatives_that_failed_it_is_said_that_one_would_have_sufficed() =>
        Nearest("{ all: [ { c: yes }, { any: [ { a: yes }, { b: yes } ] } ] }", "a: no, b: no, c: yes").Should().Be(
            """
                  failed: one of these would have sufficed
                    it asks that the person is a; but the person is not a.
                    it asks that the person is b; but the person is not b.

            """);

    [Fact]
    public void Parts_that_were_all_needed_are_told_one_by_one() =>
        Nearest("{ all: [ { a: yes }, { b: yes } ] }", "a: no, b: no").Should().Be(
            """
                  failed: it asks that the person is a; but the person is not a.
                  failed: it asks that the person is b; but the person is not b.

            """);

    [Fact]
    public void An_alternative_of_two_parts_is_told_as_two_together_and_what_holds_is_left_out() =>
        Nearest("{ any: [ { all: [ { a: yes }, { b: yes } ] }, { all: [ { c: yes }, { n: { from: 3 } } ] } ] }", "a: no, b: no, c: no, n: 4").Should().Be(
            """
                  failed: one of these would have sufficed
                    all of these
                      it asks that the person is a; but the person is not a.
                      it asks that the person is b; but the person is not b.
                    it asks that the person is c; but the person is not c.

            """);

    [Fact]
    public void Of_some_that_had_to_be_so_it_is_told_how_many_more() =>
        Nearest("{ at-least: { count: 2, of: [ { a: yes }, { b: yes }, { c: yes } ] } }", "a: yes, b: no, c: no").Should().StartWith("      failed: one of these would have sufficed\n");

    [Fact]
    public void What_had_to_be_false_is_asked_not_to_be_so() =>
        Nearest("{ none: [ { a: yes }, { b: yes } ] }", "a: yes, b: no").Should().Be("      failed: it asks that it is not so that the person is a; but the person is a.\n");

    [Fact]
    public void A_definition_that_stands_among_alternatives_twice_does_not_vanish_from_the_second()
    {
        var rules = "definitions:\n  - { definition: x, title: An x, when: { a: yes } }\n";
        Nearest("{ any: [ { all: [ { x: yes }, { b: yes } ] }, { all: [ { x: yes }, { c: yes } ] } ] }", "a: no, b: yes, c: no", rules).Should().Be(
            """
                  failed: one of these would have sufficed
                    it asks that the person is a; but the person is not a.
                    all of these
                      it asks that the person an x; but the person not so: an x.
                      it asks that the person is c; but the person is not c.

            """);
    }

    [Fact]
    public void The_JSON_has_the_alternatives_apart()
    {
        var decision = Decide(Of(Provision("p", "low", "{ any: [ { a: yes }, { b: yes } ] }")), "a: no, b: no");
        using var json = JsonDocument.Parse(decision.ToJson());
        var condition = json.RootElement.GetProperty("questions").EnumerateArray().Single(q => q.GetProperty("question").GetString() == "q")
            .GetProperty("failed")[0].GetProperty("conditions")[0];

        condition.GetProperty("needed").GetInt32().Should().Be(1);
        condition.GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("requires").GetString())
            .Should().Equal("it asks that the person is a", "it asks that the person is b");
    }

    [Fact]
    public void What_came_nearest_counts_only_what_would_have_had_to_be_otherwise()
    {
        var decision = Decide(
            Of(Provision("far", "low", "{ all: [ { a: yes }, { b: yes } ] }"), Provision("near", "high", "{ any: [ { a: yes }, { b: yes }, { c: yes } ] }")),
            "a: no, b: no, c: no");

        decision["q"].Justification.Failed.Select(f => f.Provision.Id).Should().Equal("near", "far");
    }

    [Fact]
    public void Open_is_only_what_still_matters() =>
        Decide(Of(Provision("p", "low", "{ all: [ { any: [ { a: yes }, { b: yes } ] }, { c: yes } ] }")), "a: yes").Report("q").ToText()
            .Should().Contain("      Open: whether the person is c.\n").And.NotContain("whether the person is b");

    [Theory]
    [InlineData("through: 0", "has 0 children")]
    [InlineData("below: 1", "has 0 children")]
    [InlineData("from: 7", "has 7 children")]
    [InlineData("above: 6", "has 7 children")]
    [InlineData("from: 1", "has 1 or more children")]
    [InlineData("through: 6", "has 6 or less children")]
    public void A_bound_that_leaves_one_value_is_that_value(string bound, string said)
    {
        var rulebook = Rulebook(Children + "provisions:\n" + Provision("p", "low", $"{{ k: {{ {bound} }} }}"));

        Decide(rulebook).Report(new ReportOptions { Questions = ["q"], Form = ReportForm.Whole }).ToText().Should().Contain($"? {said} (");
        Decide(rulebook).Possible("q").Report().ToText().Should().Contain($"low if the person {said} ");
    }

    [Fact]
    public void Values_that_leave_nothing_out_are_not_listed()
    {
        var rulebook = Rulebook(Children);
        var (say, fact) = (Phrases.In("en"), rulebook.FindFact("k")!);
        var law = new LawWords(say, null);

        law.Say(fact, Law.ValueSet.Range(0, 7)).ToString().Should().Be("has any K");
        new RegionWording(say, law).Clause(rulebook.FindFact("colour")!, Law.ValueSet.Range(0, 2)).ToString().Should().Be("either way");
    }

    [Fact]
    public void Laws_without_a_common_question_are_not_said_to_answer_alike()
    {
        var other = EligibilityEngine.Rulebook.Load([
            new RulebookFile("rulebook.yaml", System.Text.Encoding.UTF8.GetBytes("rulebook: zz\ntitle: Other\nversion: 1\njurisdiction: Z\nlanguage: en\n")),
            new RulebookFile("rules.yaml", System.Text.Encoding.UTF8.GetBytes("questions:\n  - { question: z, title: Z, ask: Z, answers: [ n, y ] }\n"))]).Value;
        var text = Analysis.Comparison.Of(Decide(Rulebook()), Decide(other)).Report().ToText(1_000);

        text.Should().Contain("they have no question in common, so that there is nothing to compare.").And.NotContain("the same");
        text.Should().Contain("Only in Law 1 (").And.Contain("Only in Other 1 (");
    }

    [Fact]
    public void What_is_possible_says_what_it_takes_for_granted() =>
        Decide(Of(Provision("p", "low", "{ all: [ { a: yes }, { b: no } ] }")), more: "assume: ordinary").Possible("q").Report().ToText()
            .Should().Contain("\n\nAssuming that, as is ordinary, the person is not b.\n\nLaw, version 1 (");

    /// <summary>What is told under the one provision that came nearest.</summary>
    private static string Nearest(string when, string facts, string rules = "")
    {
        var text = Decide(Rulebook(rules + "provisions:\n" + Provision("p", "low", when)), facts).Report("q").ToText(1_000);
        var start = text.IndexOf("    p p\n", StringComparison.Ordinal) + "    p p\n".Length;
        return text[start..text.IndexOf("\n\n", start, StringComparison.Ordinal)] + "\n";
    }
}
