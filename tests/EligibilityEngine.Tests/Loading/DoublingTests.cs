using EligibilityEngine.Reporting;
using EligibilityEngine.Tests.Support;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Loading;

/// <summary>Declarations that each use the one before twice: walking every path would take longer than the world lasts.</summary>
public class DoublingTests
{
    private const int Long = 60;

    public static TheoryData<string> Facts => ["", "a: yes, c: yes", "a: no, c: no", "a: yes, c: no"];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Definitions_that_double_are_decided_and_explained(string facts) => Check(facts, Doubling("any") + Provisions());

    [Theory]
    [MemberData(nameof(Facts))]
    public void Definitions_that_double_and_negate_are_decided_and_explained(string facts) => Check(facts, Doubling("none") + Provisions());

    [Theory]
    [MemberData(nameof(Facts))]
    public void Exceptions_that_double_are_decided_and_explained(string facts) => Check(facts, "provisions:\n" + Provision("p0", "low", "{ a: yes }") + Provision("r0", "low", "{ c: yes }")
        + string.Concat(Enumerable.Range(1, Long).Select(i => Provision($"p{i}", "high", "{ a: yes }", Exception(i)) + Provision($"r{i}", "low", "{ c: yes }", Exception(i)))));

    [Theory]
    [MemberData(nameof(Facts))]
    public void Questions_that_double_are_decided_and_explained(string facts) => Check(facts,
        "questions:\n" + string.Concat(Enumerable.Range(1, Long).Select(i => $"  - {{ question: q{i}, title: Q, ask: Q, answers: [ no, low ] }}\n"))
        + "provisions:\n" + Provision("p", "low", "{ a: yes }")
        + string.Concat(Enumerable.Range(1, Long).Select(i => Provision($"p{i}", "low", $"{{ any: [ {{ {Before(i)}: low }}, {{ none: [ {{ {Before(i)}: no }} ] }} ] }}", question: $"q{i}"))));

    private static string Before(int i) => i == 1 ? "q" : $"q{i - 1}";

    private static string Exception(int i) => $"exception-to: [ p{i - 1}, r{i - 1} ]";

    private static string Doubling(string combination) =>
        "definitions:\n  - { definition: d0, title: D, when: { all: [ { a: yes }, { c: yes } ] } }\n" + string.Concat(Enumerable.Range(1, Long)
            .Select(i => $"  - {{ definition: d{i}, title: D, when: {{ {combination}: [ {{ d{i - 1}: yes }}, {{ d{i - 1}: {(i % 2 == 0 ? "yes" : "no")} }}, {{ d{i - 1}: yes }} ] }} }}\n"));

    private static string Provisions() => $"provisions:\n{Provision("p", "low", $"{{ d{Long}: yes }}")}{Provision("r", "high", $"{{ d{Long}: no }}")}";

    private static void Check(string facts, string rules)
    {
        var rulebook = Rulebook(rules);
        var text = Allocation.Bounded(() =>
        {
            var decision = Decide(rulebook, facts);
            return decision.ToJson() + decision.Report(new ReportOptions { Form = ReportForm.Whole }).ToText();
        });

        text.Should().EndWith("Not legal advice.\n");
    }
}
