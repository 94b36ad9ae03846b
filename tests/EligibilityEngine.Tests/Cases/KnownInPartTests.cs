using System.Text;
using System.Text.Json;
using EligibilityEngine.Cases;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Cases;

/// <summary>A fact may be known in part: a set of values is left. What is so of all of them is so, and what is so of none is not.</summary>
public class KnownInPartTests
{
    private static readonly DateOnly Day = new(2024, 5, 1);

    [Theory]
    [InlineData("age: { from: 20, below: 25 }", "age=20..24")]
    [InlineData("age: { above: 19, through: 24 }", "age=20..24")]
    [InlineData("age: { from: 20 }", "age=20..")]
    [InlineData("age: { below: 25 }", "age=..24")]
    [InlineData("born: 1996", "born=1996")]
    [InlineData("born: 1996-03", "born=1996-03")]
    [InlineData("born: { from: 1996-01-10, through: 1996-03-01 }", "born=1996-01-10..1996-03-01")]
    [InlineData("born: { above: 1995, below: 1996-03 }", "born=1996..1996-02")]
    [InlineData("born: { above: 1996-01-09, below: 1996-03-02 }", "born=1996-01-10..1996-03-01")]
    [InlineData("sex: { one-of: [ male, female ] }", "sex=male|female")]
    [InlineData("sex: { not: male }", "sex!=male")]
    [InlineData("children: { not: [ 0, { from: 3 } ] }", "children!=0|3..")]
    [InlineData("children: { one-of: [ 0, { from: 3, through: 4 } ] }", "children=0|3..4")]
    public void A_case_file_says_what_words_say(string yaml, string word)
    {
        var read = Case.Parse("case.yaml", Encoding.UTF8.GetBytes($"case: unnamed\non: 2024-05-01\nfacts: {{ {yaml} }}\n")).Value with { Id = null };

        read.Should().Be(Case.FromWords([word], new Case(Day)).Value);
        JsonSerializer.Deserialize<Case>(JsonSerializer.Serialize(read)).Should().Be(read);
        Case.Parse("case.yaml", Encoding.UTF8.GetBytes(CaseFile.Write(read))).Value.Should().Be(read with { Id = "unnamed" });
        SmallLaw.Rulebook.Decide(read).Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Code_says_what_words_say()
    {
        var words = Case.FromWords(["age=20..24", "children=3..", "parents=..2", "sex=male|female", "student!=yes", "born=1996|1998-03"], new Case(Day)).Value;
        new Case(Day)
        {
            ["age"] = CaseValue.Between(20, 24), ["children"] = CaseValue.AtLeast(3), ["parents"] = CaseValue.AtMost(2), ["sex"] = CaseValue.OneOf("male", "female"), ["student"] = CaseValue.Not(true), ["born"] = CaseValue.OneOf("1996", "1998-03"),
        }.Should().Be(words);
        words["age"].Should().Be(CaseValue.Between(20, 24));
        words["age"]!.Value.IsPart.Should().BeTrue();
        FluentActions.Invoking(() => CaseValue.OneOf()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CaseValue.Not(CaseValue.Not("male"))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CaseValue.Between(CaseValue.AtLeast(3), 5)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("citizen=yes sex=male age=20..24 student=no", "liable")]
    [InlineData("citizen=yes sex=male age=27.. upper-age=excluded", "not-liable")]
    [InlineData("citizen=yes sex=male age=26..27 student=no upper-age=excluded", "not-liable or liable")]
    [InlineData("citizen=yes sex=male born=2000 student=no", "liable")]
    [InlineData("citizen=yes sex=male born=2006 student=no", "not-liable or liable")]
    [InlineData("citizen=yes sex!=male born=2000", "not-liable")]
    [InlineData("citizen=yes sex=male age=20 student=yes children=3.. parents=0.. notice-on=2020", "liable")]
    public void Each_answer_that_some_value_left_leads_to_is_possible(string words, string answers) =>
        string.Join(" or ", Decide(words)["conscription"].Possible.Select(a => a.Id)).Should().Be(answers);

    [Fact]
    public void What_follows_from_what_is_known_in_part_is_known_in_part()
    {
        var decision = Decide("born=2003 children=1..2 parents=3");
        Left(decision, "age").Should().Be("20..21");
        Left(decision, "dependants").Should().Be("4..5");
        decision.Facts.Single(f => f.Fact.Id == "age").Should().Match<UsedFact>(f => f.Origin == FactOrigin.Derived && !f.Value.IsKnown && f.IsSaid);
        Left(Decide("born=2003 age=21.."), "age").Should().Be("21");
        Left(Decide("children=1..2"), "dependants").Should().Be("unknown");
    }

    [Fact]
    public void What_leaves_everything_that_a_fact_can_be_says_nothing()
    {
        Left(Decide("children=0.."), "children").Should().Be("unknown");
        Left(Decide("sex=male|female"), "sex").Should().Be("unknown");
        Left(Decide("sex!=male"), "sex").Should().Be("female");
    }

    [Fact]
    public void What_is_ordinary_is_taken_where_it_is_among_the_values_left()
    {
        var fact = SmallLaw.Rulebook.FindFact("student")!;
        (fact.Type, fact.Write(fact.Ordinarily)).Should().Be((FactType.YesNo, "no"));
        Origin("student=yes|no").Should().Be(("no", FactOrigin.Assumed));
        Origin("student!=no").Should().Be(("yes", FactOrigin.Given));

        (string, FactOrigin) Origin(string words)
        {
            var used = SmallLaw.Rulebook.Decide(Case.FromWords(words.Split(' '), new Case(Day).AssumingOrdinary()).Value).Value.Facts.Single(f => f.Fact == fact);
            return (fact.Write(used.Value), used.Origin);
        }
    }

    [Fact]
    public void A_history_may_know_in_part_and_periods_that_overlap_know_together()
    {
        var @case = Case.Parse("case.yaml", """
            case: c
            on: 2024-05-01
            facts:
              children:
                history:
                  - { value: { from: 1, through: 3 }, from: 2020-01-01 }
                  - { value: { from: 3 }, from: 2023-01-01 }
                otherwise: { one-of: [ 0, 1 ] }
            """u8).Value;
        Left(@case, "children").Should().Be("3");
        Left(@case with { On = new DateOnly(2021, 1, 1) }, "children").Should().Be("1..3");
        Left(@case with { On = new DateOnly(2019, 1, 1) }, "children").Should().Be("..1");
        JsonSerializer.Deserialize<Case>(JsonSerializer.Serialize(@case)).Should().Be(@case);

        static string Left(Case @case, string fact) => KnownInPartTests.Left(SmallLaw.Rulebook.Decide(@case).Value, fact);
    }

    [Theory]
    [InlineData("age", "20..24", "has age between 20 and 24")]
    [InlineData("age", "20..", "has age 20 or more")]
    [InlineData("born", "1996", "has born a day between 1 January 1996 and 31 December 1996")]
    [InlineData("children", "0|3..4", "has children 0 or between 3 and 4")]
    public void It_is_told_in_words(string fact, string value, string says)
    {
        var known = SmallLaw.Rulebook.FindFact(fact)!;
        new LawWords(Phrases.In("en"), "en").Say(known, PartText.Parse(known, value, null).Left).ToString().Should().Be(says);
    }

    [Fact]
    public void A_record_tells_what_is_left_and_is_verified()
    {
        var decision = Decide("citizen=yes sex=male age=20..24 student=no");
        var json = decision.ToJson();
        JsonDocument.Parse(json).RootElement.GetProperty("facts").EnumerateArray().Single(f => f.GetProperty("fact").GetString() == "age").GetRawText()
            .Should().Contain("\"20..24\"").And.Contain("\"through\"");
        SmallLaw.Rulebook.Verify(json).Value.Differences.Should().BeEmpty();
    }

    private static Decision Decide(string words) => SmallLaw.Rulebook.Decide(Case.FromWords(words.Split(' '), new Case(Day)).Value).Value;

    private static string Left(Decision decision, string fact) => decision.Facts.Single(f => f.Fact.Id == fact) is var used ? used.Fact.Write(used.Left) : "";
}
