using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>Facts that exist of some people only.</summary>
public class AskedWhenTests
{
    private const string Facts = """
        facts:
          - { fact: children, type: number, minimum: 0, ask: How many children?, changes: time }
          - { fact: eldest, type: number, minimum: 0, unit: years, ask: How old is the eldest child?, asked-when: { children: { from: 1 } }, changes: time }
          - { fact: gap, type: number, minimum: 0, ask: How many years lie between the first two?, asked-when: { all: [ { children: { from: 2 } }, { eldest: { from: 1 } } ] }, changes: never }
          - { fact: twice, derived: { sum-of: [ eldest, eldest ] } }

        """;

    private static Rulebook Law(string condition, string more = "") => Snippet.Rulebook(Facts + "provisions:\n" + Snippet.Provision("p", "low", condition) + more);

    [Theory]
    [InlineData("{ eldest: { below: 3 } }", "children: 0", "no")]
    [InlineData("{ eldest: { below: 3 } }", "children: 0, eldest: 2", "no")]
    [InlineData("{ eldest: { below: 3 } }", "children: 1, eldest: 2", "low")]
    [InlineData("{ eldest: { below: 3 } }", "eldest: 2", "no or low")]
    [InlineData("{ eldest: { below: 3 } }", "eldest: 4", "no")]
    [InlineData("{ eldest: { below: 3 } }", "children: 1", "no or low")]
    [InlineData("{ none: [ { eldest: { below: 3 } } ] }", "children: 0", "low")]
    [InlineData("{ twice: { below: 6 } }", "children: 0, eldest: 2", "no")]
    [InlineData("{ twice: { below: 6 } }", "children: 1, eldest: 2", "low")]
    [InlineData("{ gap: { below: 3 } }", "children: 2, eldest: 0, gap: 1", "no")]
    [InlineData("{ gap: { below: 3 } }", "children: 2, eldest: 5, gap: 1", "low")]
    [InlineData("{ gap: { below: 3 } }", "children: 1, gap: 1", "no")]
    [InlineData("{ n: { above: { fact: eldest } } }", "children: 0, n: 5, eldest: 2", "no")]
    public void A_comparison_of_it_is_true_of_nobody_else(string condition, string facts, string said) => Snippet.Decide(Law(condition), facts).Said().Should().Be(said);

    [Fact]
    public void It_is_not_missing_of_others() =>
        Snippet.Decide(Law("{ any: [ { eldest: { below: 3 } }, { a: yes } ] }"), "children: 0").WhatToAsk("q").Select(f => f.Fact.Id).Should().Equal("a");

    [Fact]
    public void It_is_asked_after_what_it_exists_by()
    {
        var asked = Snippet.Decide(Law("{ any: [ { eldest: { below: 3 } }, { a: yes } ] }")).WhatToAsk("q").Select(f => f.Fact.Id).ToList();

        asked.Should().Contain("children");
        asked.IndexOf("eldest").Should().NotBe(0);
    }

    [Fact]
    public void A_constraint_that_speaks_of_it_binds_nobody_else()
    {
        var law = Law("{ eldest: { below: 3 } }", "constraints: [ { constraint: old, says: The eldest is ten or more., holds: { eldest: { from: 10 } } } ]\n");

        Snippet.Decide(law, "children: 0, eldest: 2").Said().Should().Be("no");
        var broken = () => Snippet.Decide(law, "children: 1, eldest: 2");
        broken.Should().Throw<InvalidOperationException>().WithMessage("*EE5007*The eldest is ten or more*");
        Snippet.Decide(law, "children: 1").Said().Should().Be("no");
    }

    [Fact]
    public void It_is_written_as_it_was_read() => Rulebook.Load(Law("{ none: [ { gap: { below: 3 } }, { twice: 4 } ] }").ToCanonicalFiles()).Value.Hash.Should().Be(Law("{ none: [ { gap: { below: 3 } }, { twice: 4 } ] }").Hash);

    [Theory]
    [InlineData("{ x: 1 }", "EE3002", "whether this can be asked depends on itself")]
    [InlineData("{ q: low }", "EE3027", "of whom a fact is asked cannot hang on an answer or a parameter")]
    [InlineData("{ x1: 1 }", "EE2001", "no fact named `x1` is declared")]
    public void What_is_wrong_with_it_is_told_once(string when, string code, string message)
    {
        var facts = $"facts: [ {{ fact: x, type: number, ask: X, changes: time, asked-when: {when} }} ]\nprovisions:\n" + Snippet.Provision("p", "low", "{ any: [ { x: 1 }, { x: 2 } ] }");

        var load = () => Snippet.Rulebook(facts);
        load.Should().Throw<InvalidOperationException>().Which.Message.Should().Contain(code).And.Contain(message);
    }
}
