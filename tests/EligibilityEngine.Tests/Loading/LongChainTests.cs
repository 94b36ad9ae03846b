using System.Text.Json;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Tests.Support;
using EligibilityEngine.Text;

namespace EligibilityEngine.Tests.Loading;

/// <summary>Chains of declarations that build on each other are bounded, whatever their order, so that no recursion runs away.</summary>
public class LongChainTests
{
    [Theory]
    [InlineData(Limits.Chain - 1, true)]
    [InlineData(Limits.Chain + 1, false)]
    [InlineData(10_000, false)]
    public void A_chain_of_definitions_has_a_limit(int length, bool isGood) => Check(length, isGood, i =>
        ("definitions", $"{{ definition: d{i}, title: D, when: {{ {(i == 0 ? "citizen" : $"d{i - 1}")}: yes }} }}"));

    [Theory]
    [InlineData(Limits.Chain - 1, true)]
    [InlineData(Limits.Chain + 1, false)]
    [InlineData(10_000, false)]
    public void A_chain_of_exceptions_has_a_limit(int length, bool isGood) => Check(length, isGood, i =>
        ("provisions", $"{{ provision: p{i}, title: P, question: conscription, {(i == 0 ? "answer: liable" : $"exception-to: p{i - 1}")}, in-force: always, cites: act/term }}"));

    [Theory]
    [InlineData(Limits.Chain - 1, true)]
    [InlineData(Limits.Chain + 1, false)]
    [InlineData(10_000, false)]
    public void A_chain_of_derived_facts_has_a_limit(int length, bool isGood) => Check(length, isGood, i =>
        ("facts", $"{{ fact: f{i}, derived: {{ sum-of: [ {(i == 0 ? "children" : $"f{i - 1}")} ] }} }}"));

    [Theory]
    [InlineData(200, true)]
    [InlineData(5_000, false)]
    [InlineData(10_000, false)]
    public void A_chain_of_questions_has_a_limit(int length, bool isGood) => Check(2 * length, isGood, i =>
        i % 2 == 0
            ? ("questions", $"{{ question: q{i / 2}, title: Q, ask: Q, answers: [ no-duty, duty ] }}")
            : ("provisions", $"{{ provision: p{i / 2}, title: P, question: q{i / 2}, answer: duty, in-force: always, cites: act/term, when: {{ {(i == 1 ? "citizen: yes" : $"q{(i / 2) - 1}: duty")} }} }}"));

    [Theory]
    [InlineData(30, true, "citizen")]
    [InlineData(60, true, "citizen")]
    [InlineData(61, false, "citizen")]
    [InlineData(1_000, false, "citizen")]
    public void Sums_of_sums_take_no_longer_than_they_are_deep(int length, bool isGood, string counted) => Check(length, isGood ? [] : length < 62 ? ["EE3017"] : ["EE3012", "EE3017"], i =>
        ("facts", i == 0 ? $"{{ fact: f0, derived: {{ count-of: [ {counted} ] }} }}" : $"{{ fact: f{i}, derived: {{ sum-of: [ f{i - 1}, f{i - 1} ] }} }}"));

    /// <summary>On a stack of one megabyte, the smallest that .NET gives to threads.</summary>
    [Fact]
    public void What_is_as_deep_as_it_may_be_is_decided_and_explained()
    {
        const int Questions = Limits.Levels / 50;
        var alternating = Enumerable.Range(0, Questions).SelectMany(i => Deep(i, i == 0 ? "citizen: yes" : $"q{i - 1}: duty"));
        var rulebook = SmallLaw.Load(SmallLaw.Files.Add(("chain.yaml", Yaml(alternating)))).Value;

        foreach (var known in new[] { "yes", "no", null })
        {
            var @case = new Case(new DateOnly(2024, 5, 1));
            OnASmallStack(() =>
            {
                var decision = rulebook.Decide(known is null ? @case : @case.With("citizen", known)).Value;
                decision[$"q{Questions - 1}"].Possible.Should().HaveCount(known is null ? 2 : 1);
                return decision.ToJson() + decision.Report(new ReportOptions { Form = ReportForm.Whole, Questions = [.. rulebook.Questions.Select(q => q.Id)] }).ToText();
            });
        }
    }

    [Fact]
    public void Alternatives_within_alternatives_are_told_however_deep_they_are()
    {
        // Of each three two would have sufficed: nothing of it can be told in fewer levels.
        const int Definitions = 50;
        string Nested(int levels, string inmost) => levels == 0 ? inmost : $"at-least: {{ count: 2, of: [ {{ citizen: yes }}, {{ student: yes }}, {{ {Nested(levels - 1, inmost)} }} ] }}";
        var chain = Enumerable.Range(0, Definitions).Select(d => ("definitions", $"{{ definition: d{d}, title: D, when: {{ {Nested(8, d == 0 ? "mobilisation: yes" : $"d{d - 1}: yes")} }} }}"))
            .Append(("provisions", $"{{ provision: deep, title: P, question: conscription, answer: deferred, in-force: always, cites: act/term, when: {{ d{Definitions - 1}: yes }} }}"));
        var rulebook = SmallLaw.Load(SmallLaw.Files.Add(("chain.yaml", Yaml(chain)))).Value;
        var @case = new Case(new DateOnly(2024, 5, 1)) { ["citizen"] = false, ["student"] = false, ["mobilisation"] = false };

        OnASmallStack(() => rulebook.Decide(@case).Value.ToJson());
        rulebook.Decide(@case).Value.ToJson().Should().Contain(new string(' ', 2 * 2 * 8 * Definitions), "each level is a map in a list");
        OnASmallStack(() => JsonSerializer.Serialize(rulebook.Decide(@case).Value));
    }

    /// <summary>A question that uses a chain of ten definitions, and a line of ten exceptions.</summary>
    private static IEnumerable<(string Section, string Yaml)> Deep(int i, string uses) =>
    [
        ("questions", $"{{ question: q{i}, title: Q, ask: Q, answers: [ no-duty, duty ] }}"),
        .. Enumerable.Range(0, 10).Select(d => ("definitions", $"{{ definition: d{i}-{d}, title: D, when: {{ all: [ {{ any: [ {{ {(d == 0 ? uses : $"d{i}-{d - 1}: yes")} }} ] }} ] }} }}")),
        .. Enumerable.Range(0, 10).Select(p => ("provisions", $"{{ provision: p{i}-{p}, title: P, question: q{i}, answer: duty, in-force: always, cites: act/term, when: {{ d{i}-9: yes }}{(p == 0 ? "" : $", exception-to: p{i}-{p - 1}")} }}")),
    ];

    private static void OnASmallStack(Func<string> work)
    {
        Exception? wrong = null;
        var thread = new Thread(() => wrong = Record.Exception(() => work().Should().NotBeEmpty()), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        wrong.Should().BeNull();
    }

    private static void Check(int length, bool isGood, Func<int, (string Section, string Yaml)> declaration) => Check(length, isGood ? [] : ["EE3012"], declaration);

    /// <param name="length">How many declarations.</param>
    /// <param name="codes">What may be told of them, of which one must be; nothing for a good chain.</param>
    /// <param name="declaration">Each of them.</param>
    private static void Check(int length, string[] codes, Func<int, (string Section, string Yaml)> declaration)
    {
        var declarations = Enumerable.Range(0, length).Select(declaration).ToList();
        Check(declarations, codes);
        declarations.Reverse();
        Check(declarations, codes);
    }

    private static void Check(IEnumerable<(string Section, string Yaml)> declarations, string[] codes)
    {
        var files = declarations.Chunk(2_500).Select((chunk, i) => ($"chain-{i}.yaml", Yaml(chunk)));
        var loaded = Allocation.Bounded(() => SmallLaw.Load(SmallLaw.Files.AddRange(files)), times: 2);
        var errors = loaded.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code).Distinct().ToList();

        errors.Should().BeSubsetOf(codes).And.HaveCount(Math.Min(1, codes.Length));
        if (codes.Length == 0)
        {
            Allocation.Bounded(() => loaded.Value.Decide(new Case(new DateOnly(2024, 5, 1)).With("children", 1)).Value.ToJson()).Should().NotBeEmpty();
        }
    }

    private static string Yaml(IEnumerable<(string Section, string Yaml)> declarations) =>
        string.Concat(declarations.GroupBy(d => d.Section).Select(s => $"{s.Key}:\n{string.Concat(s.Select(d => $"  - {d.Yaml}\n"))}"));
}
