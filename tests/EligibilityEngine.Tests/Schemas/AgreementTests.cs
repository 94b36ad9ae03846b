using System.Text;
using EligibilityEngine.Schemas;
using EligibilityEngine.Tests.Support;
using EligibilityEngine.Text;

namespace EligibilityEngine.Tests.Schemas;

/// <summary>What the engine takes, the schema of its rulebook takes, and what the one refuses, so does the other.</summary>
public class AgreementTests
{
    private static readonly SchemaOf OpenRules = new(RulebookSchemas.Rules());
    private static readonly SchemaOf OwnRules = new(RulebookSchemas.Rules(SmallLaw.Rulebook));
    private static readonly SchemaOf OwnCases = new(RulebookSchemas.Case(SmallLaw.Rulebook));

    public static TheoryData<string, bool> Rules => new()
    {
        { In("always"), true },
        { In("{ }"), false },
        { In("{ from: 2020-01-01 }"), true },
        { In("{ from: 2020-01-01, until: 2021-01-01, through: 2021-01-01 }"), false },
        { In("never"), false },
        { When("{ citizen: yes }"), true },
        { When("{ citizen: no }"), true },
        { When("{ citizen: true }"), true },
        { When("{ citizen: TRUE }"), true },
        { When("{ citizen: \"true\" }"), true },
        { When("{ citizen: \"yes\" }"), true },
        { When("{ citizen: Yes }"), false },
        { When("{ citizen: YES }"), false },
        { When("{ citizen: y }"), false },
        { When("{ citizen: 1 }"), false },
        { When("{ citizen: [ yes, no ] }"), false },
        { When("{ citizen: [ yes ] }"), false },
        { When("{ citizen: { from: no } }"), false },
        { When("{ citizen: { fact: student } }"), true },
        { When("{ supports-many: [ yes ] }"), false },
        { When("{ supports-many: yes }"), true },
        { When("{ sex: [ male, female ] }"), true },
        { When("{ sex: Male }"), false },
        { When("{ sex: { from: male } }"), false },
        { When("{ children: 2 }"), true },
        { When("{ children: \"2\" }"), true },
        { When("{ children: +2 }"), true },
        { When("{ children: [ 1, 2 ] }"), true },
        { When("{ children: [ ] }"), false },
        { When("{ children: { } }"), false },
        { When("{ children: { from: 1, below: 3 } }"), true },
        { When("{ children: { from: 1, above: 0 } }"), false },
        { When("{ children: { from: { fact: parents } } }"), true },
        { When("{ children: { fact: parents, plus: 1 } }"), true },
        { When("{ children: { from: { fact: parents, minus: 1 } } }"), true },
        { When("{ children: { fact: parents, times: 2 } }"), true },
        { When("{ children: { fact: parents, times: two } }"), false },
        { When("{ children: two }"), false },
        { When("{ parents: 1000000000000 }"), true },
        { When("{ parents: 1000000000001 }"), false },
        { When("{ parents: \"1000000000001\" }"), false },
        { When("{ born: 2000-01-31 }"), true },
        { When("{ born: 2000-1-31 }"), false },
        { When("{ conscription: [ liable, deferred ] }"), true },
        { When("{ conscription: { from: liable } }"), false },
        { When("{ service-term: none }"), true },
        { When("{ service-term: [ none, 12 ] }"), true },
        { When("{ service-term: { from: 6 } }"), true },
        { When("{ service-term: { from: { fact: children, times: 2 } } }"), true },
        { When("{ conscription: { from: { fact: children } } }"), false },
        { When("{ upper-age: included }"), true },
        { When("{ all: [ ] }"), false },
        { When("{ all: { citizen: yes } }"), false },
        { When("{ at-least: { count: 1, of: [ { citizen: yes } ] } }"), true },
        { When("{ at-least: { of: [ { citizen: yes } ] } }"), false },
        { "facts: [ ]", false },
        { Fact("type: yes-no, ask: A, changes: never, when-true: is, when-false: is not"), true },
        { Fact("type: yes-no, ask: A, changes: never, when-true: is"), false },
        { Fact("type: yes-no, ask: A, when-true: is, when-false: is not"), false },
        { Fact("type: yes-no, ask: A, changes: never, when-true: is, when-false: is not, unit: years"), false },
        { Fact("type: choice, ask: A, changes: never, values: [ a, b ]"), true },
        { Fact("type: choice, ask: A, changes: never"), false },
        { Fact("type: choice, ask: A, changes: never, values: [ ]"), false },
        { Fact("type: number, ask: A, changes: never, minimum: 0"), true },
        { Fact("type: number, ask: A, changes: never, values: [ a ]"), false },
        { Fact("type: date, ask: A, changes: never, says: \"on {value}\""), true },
        { Fact("type: date, ask: A, changes: never, maximum: 1"), false },
        { Fact("ask: A, changes: never"), false },
        { Fact("derived: { sum-of: [ children, parents ] }"), true },
        { Fact("type: number, derived: { sum-of: [ children, parents ] }"), true },
        { Fact("type: date, derived: { sum-of: [ children, parents ] }"), false },
        { Fact("derived: { sum-of: [ children, parents ] }, changes: never"), false },
        { Fact("derived: { sum-of: [ children, parents ] }, ordinarily: 1"), false },
        { Fact("derived: { sum-of: [ ] }"), false },
        { Fact("derived: { }"), false },
        { Fact("derived: { quotient-of: [ children, parents ] }"), false },
        { Fact("derived: { product-of: [ children, 3 ] }"), true },
        { Fact("derived: { least-of: [ children, 3 ] }"), true },
        { Fact("derived: { difference-of: [ 30, children ], not-below: 0 }"), true },
        { Fact("derived: { part-of: { of: children, over: 2, round: half-even } }"), true },
        { Fact("derived: { part-of: { of: children, over: 2, round: somehow } }"), false },
        { Fact("derived: { part-of: { of: children, over: 2 } }"), false },
        { "facts: [ { fact: Capital, derived: { sum-of: [ children ] } } ]", false },
        { $"facts: [ {{ fact: {new string('f', Limits.NameLength)}, derived: {{ sum-of: [ children ] }} }} ]", true },
        { $"facts: [ {{ fact: {new string('f', Limits.NameLength + 1)}, derived: {{ sum-of: [ children ] }} }} ]", false },
        { Question("unit: months, says: \"{value}\", says-none: none"), true },
        { Question("answers: [ a, { answer: b, says: is b } ]"), true },
        { Question("answers: [ a, b ], says: is"), false },
        { Question("answers: [ a, b ], unit: months"), false },
        { Question($"answers: [ {string.Join(", ", Enumerable.Range(0, Limits.Answers).Select(i => $"a{i}"))} ]"), true },
        { Question($"answers: [ {string.Join(", ", Enumerable.Range(0, Limits.Answers + 1).Select(i => $"a{i}"))} ]"), false },
        { "provisions: [ { provision: p, title: T, question: conscription, in-force: always, cites: act/term } ]", false },
        { "provisions: [ { provision: p, title: T, question: conscription, in-force: always, cites: act/term, exception-to: xy-31 } ]", true },
        { "provisions: [ { provision: p, title: { en: T, ru: Т }, question: service-term, answer: 18, in-force: always, cites: [ act/term ] } ]", true },
        { "provisions: [ { provision: p, question: service-term, answer: 18, in-force: always, cites: act/term, when: always } ]", true },
        { "provisions: [ { provision: p, question: service-term, answer: 18, in-force: always, cites: act/term, when: { any: [ never, { citizen: yes } ] } } ]", true },
        { "provisions: [ { provision: p, question: service-term, answer: 18, in-force: always, cites: act/term, when: sometimes } ]", false },
        { "provisions: [ { provision: p, title: { }, question: service-term, answer: 18, in-force: always, cites: act/term } ]", false },
    };

    public static TheoryData<string, bool> Cases => new()
    {
        { "facts: { citizen: yes }", true },
        { "facts: { citizen: Yes }", false },
        { "facts: { citizen: [ yes ] }", false },
        { "facts: { }", true },
        { "facts: { children: 31000000000000 }", false },
        { "facts: { citizen: { history: [ { value: yes } ] } }", true },
        { "facts: { citizen: { history: [ ] } }", false },
        { "facts: { citizen: { otherwise: yes } }", false },
        { "readings: { upper-age: included }", true },
        { "assume: all", false },
        { "law-of: 2020-02-30", false },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_loader_and_the_schema_agree_on_rules(string yaml, bool isGood)
    {
        var loaded = SmallLaw.Load(SmallLaw.Files.Add(("more.yaml", yaml)));

        (!loaded.HasErrors).Should().Be(isGood, "{0}\n{1}", yaml, string.Concat(loaded.Diagnostics.Select(DiagnosticText.Of)));
        (!OwnRules.MistakesOfYaml(yaml).Any()).Should().Be(isGood, "{0}\n{1}", yaml, string.Join('\n', OwnRules.MistakesOfYaml(yaml)));
        if (isGood)
        {
            OpenRules.MistakesOfYaml(yaml).Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_loader_and_the_schema_agree_on_cases(string facts, bool isGood)
    {
        var yaml = $"case: c\non: 2024-05-01\n{facts}\n";
        var read = Case.Parse("case.yaml", Encoding.UTF8.GetBytes(yaml));

        (!read.HasErrors && !SmallLaw.Rulebook.Decide(read.Value).HasErrors).Should().Be(isGood, yaml);
        (!OwnCases.MistakesOfYaml(yaml).Any()).Should().Be(isGood, "{0}\n{1}", yaml, string.Join('\n', OwnCases.MistakesOfYaml(yaml)));
    }

    /// <summary>As a condition on everybody, since a provision would make a circle of some questions.</summary>
    private static string When(string condition) => $"constraints: [ {{ constraint: p, says: So it is., holds: {condition} }} ]";

    private static string In(string period) => $"provisions: [ {{ provision: p, title: T, question: conscription, answer: liable, in-force: {period}, cites: act/term }} ]";

    private static string Fact(string keys) => $"facts: [ {{ fact: f, {keys} }} ]";

    private static string Question(string keys) => $"questions: [ {{ question: rank, title: R, ask: R, {keys} }} ]";
}
