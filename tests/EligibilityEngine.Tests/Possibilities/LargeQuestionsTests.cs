using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Possibilities;

/// <summary>What is possible where there are far too many completions to look into each.</summary>
public class LargeQuestionsTests
{
    private const int Facts = 40;

    [Fact]
    public void Forty_unknown_facts_of_which_half_must_be_true_are_told_exactly()
    {
        var possible = Possible($"at-least: {{ count: 20, of: [ {List(i => $"{{ f{i}: yes }}")} ] }}");

        possible.IsExact.Should().BeTrue();
        possible.Outcomes.Select(o => o.Answers[0].Id).Should().Equal("no", "high");
        possible.Outcomes[0].Witness.Should().HaveCount(21);
        possible.Outcomes[1].Witness.Should().HaveCount(20);
    }

    [Fact]
    public void A_chain_of_differences_is_told_exactly()
    {
        // Whether an odd number of facts is true: no three-valued logic tells, and everything counts.
        var definitions = string.Join('\n', Enumerable.Range(1, Facts - 1).Select(i =>
            $"  - {{ definition: odd-{i}, title: Odd {i}, when: {{ any: [ {{ all: [ {{ {Before(i)}: yes }}, {{ f{i}: no }} ] }}, {{ all: [ {{ {Before(i)}: no }}, {{ f{i}: yes }} ] }} ] }} }}"));
        var possible = Possible($"odd-{Facts - 1}: yes", "definitions:\n" + definitions);

        possible.IsExact.Should().BeTrue();
        possible.Outcomes.Should().HaveCount(2).And.OnlyContain(o => o.IsIrreducible && o.Witness.Length == Facts);
    }

    [Fact]
    public void A_fact_that_cancels_out_is_not_named()
    {
        var possible = Possible("any: [ { all: [ { f0: yes }, { f1: yes } ] }, { all: [ { f0: no }, { f1: yes } ] } ]");

        possible.DependsOn.Select(d => d.Name).Should().Equal("f1");
    }

    [Fact]
    public void What_would_take_too_much_is_told_as_such_with_what_three_valued_logic_leaves()
    {
        // Whether two numbers of twenty bits, all of one written before all of the other, are equal: there is no small diagram for it.
        const int Bits = 20;
        var equal = Enumerable.Range(0, Bits).Select(i => $"{{ any: [ {{ all: [ {{ f{i}: yes }}, {{ f{i + Bits}: yes }} ] }}, {{ all: [ {{ f{i}: no }}, {{ f{i + Bits}: no }} ] }} ] }}");
        var first = $"any: [ {List(i => $"{{ f{i}: yes }}")}, {List(i => $"{{ f{i}: no }}")} ]";
        var possible = Possible($"all: [ {{ {first} }}, {string.Join(", ", equal)} ]");

        possible.IsExact.Should().BeFalse();
        possible.Outcomes.Should().BeEmpty();
        possible.Report().ToText(1_000).Should().Contain("Three-valued logic leaves open: no or high");
    }

    private static string Before(int i) => i == 1 ? "f0" : $"odd-{i - 1}";

    private static string List(Func<int, string> item) => string.Join(", ", Enumerable.Range(0, Facts).Select(item));

    private static PossibleAnswers Possible(string when, string more = "")
    {
        var facts = string.Concat(Enumerable.Range(0, Facts).Select(i => $"  - {{ fact: f{i}, type: yes-no, ask: F{i}?, when-true: is f{i}, when-false: is not f{i}, changes: the person }}\n"));
        var rules = $$"""
            facts:
            {{facts}}
            questions:
              - { question: q, title: Q, ask: Q?, answers: [ { answer: no, says: is not }, { answer: high, says: is } ] }
            {{more}}
            provisions:
              - { provision: p, title: P, question: q, answer: high, in-force: always, cites: doc/s, when: { {{when}} } }
            """;
        (string Path, string Text)[] files =
        [
            ("rulebook.yaml", "rulebook: many\ntitle: Many facts\nversion: 1.0.0\njurisdiction: Xyland\nlanguage: en\nmain: [ q ]\n"),
            ("sources/doc.yaml", "source: doc\ntitle: Doc\npublisher: Xyland\npublished: 2000-01-01\nstatements:\n  s: { at: article 1, says: S. }\n"),
            ("rules.yaml", rules),
        ];
        return SmallLaw.Load(files).Value.Decide(new Case(new DateOnly(2020, 1, 1))).Value.Possible("q");
    }
}
