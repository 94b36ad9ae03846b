using System.Text;
using EligibilityEngine.Schemas;
using EligibilityEngine.Syntax;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Schemas;

/// <summary>What the engine refuses for its shape, the schema refuses too, with and without the names of a rulebook.</summary>
public class MisshapenFilesTests
{
    private const string Provision = "provision: p, title: T, question: conscription, answer: liable, in-force: always, cites: law-561-IV/art-31";

    private static readonly SchemaOf OpenRules = new(RulebookSchemas.Rules());
    private static readonly SchemaOf KazakhRules = new(RulebookSchemas.Rules(Kazakhstan.Rulebook));
    private static readonly SchemaOf Sources = new(RulebookSchemas.Source());
    private static readonly SchemaOf Manifests = new(RulebookSchemas.Manifest());

    public static TheoryData<string, string> Rules => new()
    {
        { "an unknown section", "facts: [ { fact: f, derived: { count-of: [ citizen ] } } ]\nprovision: [ ]" },
        { "an unknown key", $"provisions: [ {{ {Provision}, wen: {{ citizen: yes }} }} ]" },
        { "a missing key", "provisions: [ { provision: p, title: T, question: conscription, answer: liable, in-force: always } ]" },
        { "two keys in a condition", $"provisions: [ {{ {Provision}, when: {{ citizen: yes, mobilisation: yes }} }} ]" },
        { "an empty condition", $"provisions: [ {{ {Provision}, when: {{ }} }} ]" },
        { "a list for a condition", $"provisions: [ {{ {Provision}, when: [ {{ citizen: yes }} ] }} ]" },
        { "an empty combination", $"provisions: [ {{ {Provision}, when: {{ all: [ ] }} }} ]" },
        { "a combination without a list", $"provisions: [ {{ {Provision}, when: {{ any: {{ citizen: yes }} }} }} ]" },
        { "an at-least without a count", $"provisions: [ {{ {Provision}, when: {{ at-least: {{ of: [ {{ citizen: yes }} ] }} }} }} ]" },
        { "two lower bounds", $"provisions: [ {{ {Provision}, when: {{ age: {{ from: 18, above: 17 }} }} }} ]" },
        { "an unknown bound", $"provisions: [ {{ {Provision}, when: {{ age: {{ form: 18 }} }} }} ]" },
        { "both until and through", "provisions: [ { provision: p, title: T, question: q, answer: a, in-force: { until: 2020-01-01, through: 2020-01-01 }, cites: a/b } ]" },
        { "a day that is none", "events: [ { event: e, title: T, on: 1 May 2020, cites: a/b } ]" },
        { "both a day and a span", "events: [ { event: e, title: T, on: 2020-01-01, span: { after: 2020-01-01, by: 2020-01-02 }, cites: a/b } ]" },
        { "neither a day nor a span", "events: [ { event: e, title: T, cites: a/b } ]" },
        { "an unknown type", "facts: [ { fact: f, type: text, ask: A, changes: never } ]" },
        { "capitals in a name", "facts: [ { fact: Age, derived: { count-of: [ citizen ] } } ]" },
        { "a broken number", "facts: [ { fact: f, type: number, minimum: 1.5, ask: A, changes: never } ]" },
        { "an empty text", "facts: [ { fact: f, type: number, ask: \" \", changes: never } ]" },
        { "nothing after a key", "facts: [ { fact: f, type: number, ask: , changes: never } ]" },
        { "two ways to derive", "facts: [ { fact: f, derived: { count-of: [ citizen ], sum-of: [ age ] } } ]" },
        { "a language that is none", "facts: [ { fact: f, type: number, ask: { english: A }, changes: never } ]" },
        { "neither answers nor a unit", "questions: [ { question: q, title: T, ask: A } ]" },
    };

    public static TheoryData<string, string> Names => new()
    {
        { "a misspelt fact", $"provisions: [ {{ {Provision}, when: {{ citizn: yes }} }} ]" },
        { "a value that the fact has not", $"provisions: [ {{ {Provision}, when: {{ sex: many }} }} ]" },
        { "a text for a number", $"provisions: [ {{ {Provision}, when: {{ age: old }} }} ]" },
        { "a range of a yes-no fact", $"provisions: [ {{ {Provision}, when: {{ citizen: {{ from: 1 }} }} }} ]" },
        { "a number compared with a yes-no fact", $"provisions: [ {{ {Provision}, when: {{ age: {{ below: {{ fact: citizen }} }} }} }} ]" },
        { "an answer that the question has not", $"provisions: [ {{ {Provision}, when: {{ conscription: maybe }} }} ]" },
        { "a misspelt question", "provisions: [ { provision: p, title: T, question: conscripton, answer: liable, in-force: always, cites: law-561-IV/art-31 } ]" },
        { "a misspelt event", "provisions: [ { provision: p, title: T, question: conscription, answer: liable, in-force: { from: law-561 }, cites: law-561-IV/art-31 } ]" },
        { "a misspelt citation", "provisions: [ { provision: p, title: T, question: conscription, answer: liable, in-force: always, cites: law-561-IV/article } ]" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Misshapen_rules_are_refused_by_the_engine_and_the_schema(string mistake, string yaml)
    {
        RefusedForItsShape(yaml).Should().BeTrue(mistake);
        OpenRules.MistakesOfYaml(yaml).Should().NotBeEmpty(mistake);
        KazakhRules.MistakesOfYaml(yaml).Should().NotBeEmpty(mistake);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_and_values_that_a_rulebook_has_not_are_refused_by_its_own_schema(string mistake, string yaml)
    {
        OpenRules.MistakesOfYaml(yaml).Should().BeEmpty(mistake);
        KazakhRules.MistakesOfYaml(yaml).Should().NotBeEmpty(mistake);
    }

    [Theory]
    [InlineData("source: s\ntitle: T\npublisher: P\npublished: 2020-01-01\nstatements: [ { at: 1, says: S } ]")]
    [InlineData("source: s\ntitle: T\npublisher: P\npublished: { after: 2020-01-01 }\nstatements: { a: { at: 1, says: S } }")]
    [InlineData("source: s\npublished: 2020-01-01\nstatements: { a: { at: 1, says: S } }")]
    [InlineData("source: s\ntitle: T\npublisher: P\npublished: 2020-01-01\nstatements: { a: { at: 1, sais: S } }")]
    public void A_misshapen_source_is_refused_by_the_engine_and_the_schema(string yaml)
    {
        RefusedForItsShape(yaml).Should().BeTrue();
        Sources.MistakesOfYaml(yaml).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("rulebook: xy\ntitle: T\nversion: 1\njurisdiction: J")]
    [InlineData("rulebook: xy\ntitle: T\nversion: 1\njurisdiction: J\nlanguage: en\nleap-day: march-2")]
    [InlineData("rulebook: xy\ntitle: T\nversion: 1\njurisdiction: J\nlanguage: en\nnot-modelled: [ { what: W } ]")]
    public void A_misshapen_manifest_is_refused_by_the_engine_and_the_schema(string yaml)
    {
        RefusedForItsShape(yaml).Should().BeTrue();
        Manifests.MistakesOfYaml(yaml).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("case: c\nfacts: { citizen: maybe }")]
    [InlineData("case: c\nfacts: { citizn: yes }")]
    [InlineData("case: c\nfacts: { born: 1996-1 }")]
    [InlineData("case: c\nfacts: { citizen: { from: yes } }")]
    [InlineData("case: c\nfacts: { age: { from: 20, not: 30 } }")]
    [InlineData("case: c\nfacts: { age: { one-of: [] } }")]
    [InlineData("case: c\nfacts: { citizen: { history: [ ] } }")]
    [InlineData("case: c\nfacts: { citizen: { otherwise: yes } }")]
    [InlineData("case: c\nassume: anything")]
    [InlineData("on: 2020-01-01")]
    public void A_case_with_a_mistake_is_refused_by_the_schema(string yaml) =>
        new SchemaOf(RulebookSchemas.Case(Kazakhstan.Rulebook)).MistakesOfYaml(yaml).Should().NotBeEmpty();

    private static bool RefusedForItsShape(string yaml) =>
        Rulebook.Load([new RulebookFile("file.yaml", Encoding.UTF8.GetBytes(yaml))]).Diagnostics.Any(d => d.Code.StartsWith("EE1", StringComparison.Ordinal));
}
