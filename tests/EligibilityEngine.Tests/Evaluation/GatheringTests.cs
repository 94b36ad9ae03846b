using EligibilityEngine.Binding;
using EligibilityEngine.Preparing;
using EligibilityEngine.Tests.Support;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>What a derived fact gathers from the members of a group.</summary>
public class GatheringTests
{
    private const string Children = """
        groups:
          - group: children
            at-most: 4
            ask: How many children?
            says: "has {value} children"
            changes: time
            facts:
              - { fact: born, type: date, ask: When born?, says: "was born on {value}", changes: never }
              - { fact: age, unit: years, derived: { completed-years-since: born } }
              - { fact: disabled, type: yes-no, ask: Disabled?, when-true: is disabled, when-false: is not disabled, changes: time }
              - { fact: eyes, type: choice, values: [ red, green, blue ], ask: Eyes?, changes: never }
              - { fact: income, type: number, unit: tenge, minimum: 0, maximum: 100, ask: Income?, changes: time }
        facts:
          - { fact: dependent, unit: children, derived: { count-of: { group: children, when: { any: [ { age: { below: 18 } }, { needs-care: yes } ] } } } }
          - { fact: members, unit: children, derived: { count-of: { group: children } } }
          - { fact: household, derived: { sum-of: [ dependent, n ] } }
          - { fact: youngest, says: "had the youngest on {value}", derived: { latest-of: { group: children, fact: born } } }
          - { fact: first-of-them, says: "had the first on {value}", derived: { earliest-of: { group: children, fact: born, when: { disabled: no } } } }
          - { fact: since-youngest, unit: years, derived: { completed-years-since: youngest } }
          - { fact: oldest-age, unit: years, derived: { largest-of: { group: children, fact: age } } }
          - { fact: least-income, unit: tenge, derived: { smallest-of: { group: children, fact: income } } }
          - { fact: their-income, unit: tenge, derived: { sum-of: { group: children, fact: income, when: { eyes: { fact: colour } } } } }
        definitions:
          - { definition: needs-care, title: Needs care, when: { a: yes } }

        """;

    private const string Two = "children: [ { born: 2010-06-15, disabled: no, eyes: red, income: 40 }, { born: 2000-01-01, disabled: yes, eyes: blue, income: 7 } ], a: no, colour: red";

    [Theory]
    [InlineData("{ dependent: 1 }", Two, "true")]
    [InlineData("{ dependent: { from: 2 } }", Two, "false")]
    [InlineData("{ members: 2 }", Two, "true")]
    [InlineData("{ household: 4 }", Two + ", n: 3", "true")]
    [InlineData("{ youngest: 2010-06-15 }", Two, "true")]
    [InlineData("{ first-of-them: 2010-06-15 }", Two, "true")]
    [InlineData("{ since-youngest: 10 }", Two, "true")]
    [InlineData("{ oldest-age: 20 }", Two, "true")]
    [InlineData("{ least-income: { from: 7, through: 7 } }", Two, "true")]
    [InlineData("{ their-income: 40 }", Two, "true")]
    [InlineData("{ dependent: { from: 1 } }", "children: 0", "false")]
    [InlineData("{ dependent: { below: 3 } }", "children: 2", "true")]
    [InlineData("{ dependent: { from: 2 } }", "children: [ { born: 2010-06-15 }, { } ]", "unknown")]
    [InlineData("{ dependent: { from: 1 } }", "children: [ { born: 2010-06-15 }, { } ]", "true")]
    [InlineData("{ dependent: { from: 1 } }", "", "unknown")]
    [InlineData("{ dependent: { from: 2 } }", "dependent: 3", "true")]
    [InlineData("{ their-income: { through: 100 } }", "children: 1", "true")]
    [InlineData("{ their-income: { through: 99 } }", "children: 1", "unknown")]
    [InlineData("{ their-income: { through: 140 } }", "colour: red, children: [ { eyes: red, income: 40 }, { } ]", "true")]
    [InlineData("{ their-income: { from: 41 } }", "colour: red, children: [ { eyes: red, income: 40 }, { eyes: blue } ]", "false")]
    [InlineData("{ youngest: { from: 2005-01-01 } }", "children: [ { born: 2010-06-15 }, { } ]", "true")]
    [InlineData("{ oldest-age: { from: 18 } }", "children: [ { age: 10 }, { } ]", "unknown")]
    [InlineData("{ oldest-age: { from: 10 } }", "children: [ { age: 10 }, { } ]", "true")]
    [InlineData("{ dependent: { from: { fact: n } } }", Two + ", n: 1", "true")]
    public void What_is_gathered_is_compared_three_valued(string condition, string facts, string truth) => TruthOf(condition, facts, Children).Should().Be(truth);

    [Theory]
    [InlineData("{ youngest: { from: 1900-01-01 } }")]
    [InlineData("{ youngest: { below: 2100-01-01 } }")]
    [InlineData("{ since-youngest: { from: 0 } }")]
    [InlineData("{ oldest-age: { through: 500 } }")]
    [InlineData("{ least-income: { from: 0 } }")]
    public void Where_no_member_counts_no_comparison_of_the_first_or_the_last_is_true(string condition) =>
        (TruthOf(condition, "children: none", Children), TruthOf($"{{ none: [ {condition} ] }}", "children: none", Children)).Should().Be(("false", "true"));

    [Fact]
    public void Of_an_unstated_group_exactly_what_some_group_comes_to_is_possible()
    {
        var law = Rulebook(Children + "\nprovisions:\n"
            + Provision("p", "low", "{ all: [ { dependent: { from: 3 } }, { youngest: { below: 2002-01-01 } }, { a: no } ] }")
            + Provision("h", "high", "{ all: [ { dependent: { from: 3 } }, { youngest: { from: 2005-01-01 } } ] }"));

        Decide(law).Said().Should().Be("no or high");
    }

    [Fact]
    public void A_count_that_is_told_binds_what_the_members_can_be()
    {
        var law = Rulebook(Children + "\nprovisions:\n" + Provision("p", "low", "{ children: { at-least: 2, when: { any: [ { age: { below: 18 } }, { a: yes } ] } } }"));

        Decide(law, "dependent: 2").Said().Should().Be("low");
        Decide(law, "dependent: 1").Said().Should().Be("no");
    }

    [Fact]
    public void A_first_of_nobody_cannot_be_told()
    {
        var mistakes = Law("{ youngest: 2010-01-01 }").Decide(EligibilityEngine.Case.FromWords(["children=0", "youngest=2010-01-01"], new Case(new DateOnly(2020, 6, 15))).Value).Diagnostics;

        mistakes.Should().ContainSingle().Which.Message.Should().Be("`youngest` is given as 2010-01-01, but there is nobody among `children` from whom it could follow");
    }

    [Fact]
    public void A_count_moves_with_the_birthdays_of_the_members()
    {
        var father = EligibilityEngine.Case.FromWords(["children=2", "children/1/born=2005-03-07", "children/2/born=2012-01-01", "a=no"], new Case(new DateOnly(2020, 6, 15))).Value;

        Law("{ dependent: { from: 2 } }").Timeline(father, "q", new DateOnly(2020, 1, 1), new DateOnly(2025, 1, 1)).Value["q"].Segments
            .Select(s => (s.From.ToString("yyyy-MM-dd", null), s.Possible.Single().Id)).Should().Equal(("2020-01-01", "low"), ("2023-03-07", "no"));
    }

    [Fact]
    public void The_canonical_form_and_the_prepared_form_are_the_same_law()
    {
        var law = Law("{ any: [ { household: { from: 2 } }, { first-of-them: { below: { fact: d } } }, { since-youngest: 3 }, { oldest-age: 4 }, { least-income: 2 }, { their-income: 3 }, { members: 2 } ] }");

        EligibilityEngine.Rulebook.Load(CanonicalForm.Files(law)).Value.Hash.Should().Be(law.Hash);
        var prepared = PreparedRulebook.Read(PreparedRulebook.Write(law, [.. CanonicalForm.Files(law)]), [.. CanonicalForm.Files(law)])!;
        Decide(prepared, Two + ", n: 0").Said().Should().Be(Decide(law, Two + ", n: 0").Said());
    }

    private static Rulebook Law(string condition) => Rulebook(Children + "\nprovisions:\n" + Provision("p", "low", condition));
}
