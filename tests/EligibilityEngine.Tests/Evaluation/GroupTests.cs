using EligibilityEngine.Cases;
using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>People or things that belong to the person.</summary>
public class GroupTests
{
    private const string Children = """
        groups:
          - group: children
            at-most: 4
            member: child
            ask: How many children?
            says: "has {value} children"
            changes: time
            facts:
              - { fact: born, type: date, ask: When born?, says: "was born on {value}", changes: never }
              - { fact: age, unit: years, derived: { completed-years-since: born } }
              - { fact: disabled, type: yes-no, ask: Disabled?, when-true: is disabled, when-false: is not disabled, changes: time, ordinarily: no }
              - { fact: eyes, type: choice, values: [ red, green, blue ], ask: Eyes?, changes: never }

        """;

    private const string Two = "children: [ { age: 10, disabled: no, eyes: red }, { age: 20, disabled: yes, eyes: blue } ]";

    [Theory]
    [InlineData("{ children: 2 }", Two, "true")]
    [InlineData("{ children: none }", "children: none", "true")]
    [InlineData("{ children: none }", "children: 0", "true")]
    [InlineData("{ children: none }", Two, "false")]
    [InlineData("{ children: { from: 2 } }", Two, "true")]
    [InlineData("{ children: { at-least: 3 } }", Two, "false")]
    [InlineData("{ children: { at-most: 2 } }", Two, "true")]
    [InlineData("{ children: { exactly: 0 } }", Two, "false")]
    [InlineData("{ children: { at-least: 1, when: { age: { below: 18 } } } }", Two, "true")]
    [InlineData("{ children: { at-least: 2, when: { age: { below: 18 } } } }", Two, "false")]
    [InlineData("{ children: { at-most: 1, when: { age: { below: 18 } } } }", Two, "true")]
    [InlineData("{ children: { at-most: 0, when: { age: { below: 18 } } } }", Two, "false")]
    [InlineData("{ children: { exactly: 1, when: { age: { below: 18 } } } }", Two, "true")]
    [InlineData("{ children: { exactly: 4, when: { age: { from: 0 } } } }", Two, "false")]
    [InlineData("{ children: { any: { all: [ { age: { from: 18 } }, { disabled: yes } ] } } }", Two, "true")]
    [InlineData("{ children: { any: { all: [ { age: { below: 18 } }, { disabled: yes } ] } } }", Two, "false")]
    [InlineData("{ children: { all: { age: { from: 10 } } } }", Two, "true")]
    [InlineData("{ children: { all: { disabled: no } } }", Two, "false")]
    [InlineData("{ children: { all: { disabled: yes } } }", "children: none", "true")]
    [InlineData("{ children: { none: { age: { above: 20 } } } }", Two, "true")]
    [InlineData("{ children: { none: { disabled: yes } } }", Two, "false")]
    [InlineData("{ children: { any: { eyes: { fact: colour } } } }", Two + ", colour: blue", "true")]
    [InlineData("{ children: { any: { eyes: { fact: colour } } } }", Two + ", colour: green", "false")]
    [InlineData("{ children: { any: { all: [ { disabled: yes }, { a: yes } ] } } }", Two + ", a: no", "false")]
    [InlineData("{ children: { any: { disabled: yes } } }", "children: [ { disabled: no }, { age: 3 } ]", "unknown")]
    [InlineData("{ children: { any: { disabled: yes } } }", "children: [ { disabled: no }, { } ]", "unknown")]
    [InlineData("{ children: { any: { disabled: yes } } }", "children: 2", "unknown")]
    [InlineData("{ children: { any: { disabled: yes } } }", "", "unknown")]
    [InlineData("{ children: { at-least: 2, when: { age: { below: 18 } } } }", "children: 1", "false")]
    [InlineData("{ children: { all: { age: { below: 18 } } } }", "children: 0", "true")]
    [InlineData("{ children: { any: { age: { below: 18 } } } }", "children: [ { born: 2002-06-16 } ]", "true")]
    [InlineData("{ children: { any: { age: { below: 18 } } } }", "children: [ { born: 2002-06-15 } ]", "false")]
    public void A_condition_on_a_group_is_true_false_or_unknown(string condition, string facts, string truth) => TruthOf(condition, facts, Children).Should().Be(truth);

    [Fact]
    public void A_father_of_two_stops_being_one_on_the_birthday_of_a_child()
    {
        var law = Law("{ children: { at-least: 2, when: { age: { below: 18 } } } }");
        var father = Case.FromWords(["children=2", "children/1/born=2005-03-07", "children/2/born=2012-01-01"], new Case(new DateOnly(2020, 6, 15))).Value;

        law.Timeline(father, "q", new DateOnly(2020, 1, 1), new DateOnly(2025, 1, 1)).Value["q"].Segments
            .Select(s => (s.From.ToString("yyyy-MM-dd", null), s.Possible.Single().Id)).Should().Equal(("2020-01-01", "low"), ("2023-03-07", "no"));
    }

    [Fact]
    public void What_is_possible_for_an_unstated_group_is_exact()
    {
        var law = Rulebook(Children + "\nprovisions:\n"
            + Provision("p", "low", "{ children: { at-least: 2, when: { age: { below: 18 } } } }")
            + Provision("e", "high", "{ all: [ { children: { exactly: 3, when: { disabled: yes } } }, { children: { at-most: 1, when: { age: { below: 18 } } } } ] }"));

        law.Decide(new Case(new DateOnly(2020, 6, 15))).Value.Said().Should().Be("no or low or high");
        law.Decide(new Case(new DateOnly(2020, 6, 15)).With("children", 1)).Value.Said().Should().Be("no");
        law.Decide(new Case(new DateOnly(2020, 6, 15)).With("children", 2)).Value.Said().Should().Be("no or low");
    }

    [Fact]
    public void How_many_there_are_leaves_what_was_said_of_each()
    {
        var two = new Case(new DateOnly(2020, 6, 15)).With("children", 2).With("children/1/disabled", true);

        two.With("children", 1).Facts.Select(f => f.Name).Should().BeEquivalentTo("children/1/disabled", "children");
        Law("{ children: { any: { disabled: yes } } }").Decide(Case.Parse("c.yaml", System.Text.Encoding.UTF8.GetBytes(CaseFile.Write(two))).Value).Value.Said().Should().Be("low");
    }

    [Fact]
    public void The_canonical_form_gives_the_same_law()
    {
        var law = Law("{ any: [ { children: { at-least: 2, when: { any: [ { age: { below: 18 } }, { disabled: yes } ] } } }, { children: { all: { eyes: { fact: colour } } } }, { children: { none: { disabled: yes } } }, { children: { at-most: 3 } } ] }");

        EligibilityEngine.Rulebook.Load(EligibilityEngine.Binding.CanonicalForm.Files(law)).Value.Hash.Should().Be(law.Hash);
    }

    private static Rulebook Law(string condition) => Rulebook(Children + "\nprovisions:\n" + Provision("p", "low", condition));
}
