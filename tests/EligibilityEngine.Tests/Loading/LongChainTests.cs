using EligibilityEngine.Diagnostics;
using EligibilityEngine.Tests.Support;
using EligibilityEngine.Text;

namespace EligibilityEngine.Tests.Loading;

/// <summary>Chains of declarations that build on each other are bounded, whatever their order, so that no recursion runs away.</summary>
public class LongChainTests
{
    [Theory]
    [InlineData(Limits.Chain - 1, true)]
    [InlineData(Limits.Chain + 1, false)]
    [InlineData(5_000, false)]
    public void A_chain_of_definitions_has_a_limit(int length, bool isGood) => Check(length, isGood, i =>
        ("definitions", $"{{ definition: d{i}, title: D, when: {{ {(i == 0 ? "citizen" : $"d{i - 1}")}: yes }} }}"));

    [Theory]
    [InlineData(Limits.Chain - 1, true)]
    [InlineData(Limits.Chain + 1, false)]
    [InlineData(5_000, false)]
    public void A_chain_of_exceptions_has_a_limit(int length, bool isGood) => Check(length, isGood, i =>
        ("provisions", $"{{ provision: p{i}, title: P, question: conscription, {(i == 0 ? "answer: liable" : $"exception-to: p{i - 1}")}, in-force: always, cites: act/term }}"));

    [Theory]
    [InlineData(Limits.Chain - 1, true)]
    [InlineData(Limits.Chain + 1, false)]
    [InlineData(5_000, false)]
    public void A_chain_of_derived_facts_has_a_limit(int length, bool isGood) => Check(length, isGood, i =>
        ("facts", $"{{ fact: f{i}, derived: {{ sum-of: [ {(i == 0 ? "children" : $"f{i - 1}")} ] }} }}"));

    [Theory]
    [InlineData(2_000)]
    public void A_long_chain_of_questions_is_no_danger(int length) => Check(length, isGood: true, i =>
        i % 2 == 0
            ? ("questions", $"{{ question: q{i / 2}, title: Q, ask: Q, answers: [ no-duty, duty ] }}")
            : ("provisions", $"{{ provision: p{i / 2}, title: P, question: q{i / 2}, answer: duty, in-force: always, cites: act/term, when: {{ {(i == 1 ? "conscription: liable" : $"q{(i / 2) - 1}: duty")} }} }}"));

    private static void Check(int length, bool isGood, Func<int, (string Section, string Yaml)> declaration)
    {
        var declarations = Enumerable.Range(0, length).Select(declaration).ToList();
        Check(declarations, isGood);
        declarations.Reverse();
        Check(declarations, isGood);
    }

    private static void Check(IEnumerable<(string Section, string Yaml)> declarations, bool isGood)
    {
        var chain = string.Concat(declarations.GroupBy(d => d.Section).Select(s => $"{s.Key}:\n{string.Concat(s.Select(d => $"  - {d.Yaml}\n"))}"));
        var loaded = Allocation.Bounded(() => SmallLaw.Load(SmallLaw.Files.Add(("chain.yaml", chain))));
        var errors = loaded.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code).Distinct();

        errors.Should().Equal(isGood ? [] : ["EE3012"]);
    }
}
