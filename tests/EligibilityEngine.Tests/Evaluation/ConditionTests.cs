using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>Kleene's logic: what is unknown stays unknown unless the other parts settle it.</summary>
public class ConditionTests
{
    [Theory]
    [InlineData("", "unknown")]
    [InlineData("a: yes", "true")]
    [InlineData("a: no", "false")]
    public void A_leaf_over_an_unknown_fact_is_unknown(string facts, string truth) => Snippet.TruthOf("{ a: yes }", facts).Should().Be(truth);

    [Theory]
    [InlineData("a: yes, c: yes", "true")]
    [InlineData("a: yes", "unknown")]
    [InlineData("a: no", "false")]
    [InlineData("c: no", "false")]
    [InlineData("", "unknown")]
    public void All_is_false_with_one_false_part(string facts, string truth) => Snippet.TruthOf("{ all: [ { a: yes }, { c: yes } ] }", facts).Should().Be(truth);

    [Theory]
    [InlineData("a: yes", "true")]
    [InlineData("a: no", "unknown")]
    [InlineData("a: no, c: no", "false")]
    [InlineData("", "unknown")]
    public void Any_is_true_with_one_true_part(string facts, string truth) => Snippet.TruthOf("{ any: [ { a: yes }, { c: yes } ] }", facts).Should().Be(truth);

    [Theory]
    [InlineData("a: yes", "false")]
    [InlineData("a: no", "unknown")]
    [InlineData("a: no, c: no", "true")]
    public void None_is_true_where_every_part_is_false(string facts, string truth) => Snippet.TruthOf("{ none: [ { a: yes }, { c: yes } ] }", facts).Should().Be(truth);

    [Theory]
    [InlineData("a: yes, b: yes", "true")]
    [InlineData("a: yes", "unknown")]
    [InlineData("a: no, b: no", "false")]
    [InlineData("a: no, b: yes", "unknown")]
    [InlineData("a: no", "unknown")]
    public void At_least_counts_what_is_certain_and_what_is_possible(string facts, string truth) =>
        Snippet.TruthOf("{ at-least: { count: 2, of: [ { a: yes }, { b: yes }, { c: yes } ] } }", facts).Should().Be(truth);

    [Fact]
    public void A_man_is_a_student_or_not_whatever_is_known() =>
        Snippet.TruthOf("{ any: [ { a: yes }, { a: no } ] }", "").Should().Be("true");

    [Theory]
    [InlineData("always", "", "true")]
    [InlineData("never", "", "false")]
    [InlineData("{ none: [ never ] }", "", "true")]
    [InlineData("{ any: [ never, { a: yes } ] }", "", "unknown")]
    [InlineData("{ any: [ always, { a: yes } ] }", "", "true")]
    [InlineData("{ all: [ always, { a: yes } ] }", "a: no", "false")]
    [InlineData("{ at-least: { count: 2, of: [ always, never, { a: yes } ] } }", "a: yes", "true")]
    public void What_is_always_or_never_so_needs_no_fact(string condition, string facts, string truth) => Snippet.TruthOf(condition, facts).Should().Be(truth);

    [Theory]
    [InlineData("{ none: [ always ] }", "it asks that it is not so that the person is anybody; but the")]
    [InlineData("never", "it asks that the person is nobody; but the person is somebody")]
    public void What_is_settled_is_told_in_its_words(string condition, string failed)
    {
        var law = Snippet.Of(Snippet.Provision("p", "low", $"{{ all: [ {condition}, {{ a: yes }} ] }}"));

        Snippet.Decide(law, "a: yes").Report("q").ToText().Should().Contain(failed);
        Rulebook.Load(law.ToCanonicalFiles()).Value.Hash.Should().Be(law.Hash);
    }

    [Theory]
    [InlineData("{ from: 18, below: 27 }", 17, "false")]
    [InlineData("{ from: 18, below: 27 }", 18, "true")]
    [InlineData("{ from: 18, below: 27 }", 26, "true")]
    [InlineData("{ from: 18, below: 27 }", 27, "false")]
    [InlineData("{ above: 18, through: 27 }", 18, "false")]
    [InlineData("{ above: 18, through: 27 }", 19, "true")]
    [InlineData("{ above: 18, through: 27 }", 27, "true")]
    [InlineData("{ above: 18, through: 27 }", 28, "false")]
    [InlineData("[ 1, 2, 5 ]", 2, "true")]
    [InlineData("[ 1, 2, 5 ]", 3, "false")]
    [InlineData("[ 1, 2, 5 ]", 5, "true")]
    [InlineData("7", 7, "true")]
    [InlineData("7", -7, "false")]
    public void A_number_is_tested_with_the_bounds_as_they_are_written(string test, int n, string truth) =>
        Snippet.TruthOf($"{{ n: {test} }}", $"n: {n}").Should().Be(truth);

    [Theory]
    [InlineData("{ from: 2020-02-29 }", "2020-02-29", "true")]
    [InlineData("{ above: 2020-02-29 }", "2020-02-29", "false")]
    [InlineData("{ above: 2020-02-29 }", "2020-03-01", "true")]
    [InlineData("{ below: 2020-03-01 }", "2020-02-29", "true")]
    [InlineData("[ 2020-01-01, 2020-01-03 ]", "2020-01-02", "false")]
    public void A_day_is_tested_with_the_bounds_as_they_are_written(string test, string day, string truth) =>
        Snippet.TruthOf($"{{ d: {test} }}", $"d: {day}").Should().Be(truth);

    [Theory]
    [InlineData("{ d: { below: { fact: f } } }", "d: 2020-01-01, f: 2020-01-01", "false")]
    [InlineData("{ d: { through: { fact: f } } }", "d: 2020-01-01, f: 2020-01-01", "true")]
    [InlineData("{ d: { below: { fact: f } } }", "d: 2020-01-01", "unknown")]
    [InlineData("{ d: { below: { fact: f } } }", "f: 2020-01-01", "unknown")]
    [InlineData("{ n: { from: 5, below: { fact: m } } }", "n: 4", "false")]
    [InlineData("{ n: { from: 5, below: { fact: m } } }", "n: 5", "unknown")]
    [InlineData("{ n: { from: 5, below: { fact: m } } }", "n: 5, m: 6", "true")]
    [InlineData("{ n: { above: { fact: m } } }", "n: 5, m: 5", "false")]
    [InlineData("{ n: { from: { fact: m } } }", "n: 5, m: 5", "true")]
    [InlineData("{ colour: { fact: paint } }", "colour: red, paint: red", "true")]
    [InlineData("{ colour: { fact: paint } }", "colour: red, paint: blue", "false")]
    [InlineData("{ a: { fact: c } }", "a: no, c: no", "true")]
    public void A_fact_is_compared_with_another_fact(string condition, string facts, string truth) => Snippet.TruthOf(condition, facts).Should().Be(truth);

    [Theory]
    [InlineData("yes", "a: yes", "true")]
    [InlineData("no", "a: yes", "false")]
    [InlineData("no", "", "unknown")]
    public void A_definition_may_be_asked_for_or_ruled_out(string expected, string facts, string truth) =>
        Snippet.TruthOf($"{{ notion: {expected} }}", facts, "definitions: [ { definition: notion, title: N, when: { a: yes } } ]").Should().Be(truth);

    [Theory]
    [InlineData("", "unknown")]
    [InlineData("readings: { text: wide }", "true")]
    [InlineData("readings: { text: narrow }", "false")]
    public void A_reading_is_unknown_until_somebody_chooses(string chosen, string truth)
    {
        const string Reading = "readings: [ { reading: text, ask: How?, cites: s/x, alternatives: [ { is: narrow, says: narrow, held-by: A }, { is: wide, says: wide, held-by: B } ] } ]\n";
        var rulebook = Snippet.Rulebook(Reading + "provisions:\n" + Snippet.Provision("p", "low", "{ text: wide }"));
        var decision = Snippet.Decide(rulebook, more: chosen)["q"];

        (decision.Answer?.Id switch { "low" => "true", "no" => "false", _ => "unknown" }).Should().Be(truth);
        decision.Justification.OpenReadings.Select(r => r.Id).Should().Equal(truth == "unknown" ? ["text"] : []);
        decision.Justification.ChosenReadings.Should().HaveCount(truth == "unknown" ? 0 : 1);
    }
}
