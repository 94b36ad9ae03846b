using CsCheck;
using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Comparisons;

/// <summary>Who is affected by a change of law.</summary>
public class WhoIsAffectedTests
{
    private static readonly DateOnly Before = new(2005, 1, 1);
    private static readonly DateOnly After = new(2015, 1, 1);

    [Fact]
    public void A_new_exception_affects_those_who_meet_it()
    {
        var rulebook = Of(
            Provision("base", "high", "{ a: yes }"),
            Provision("exception", "low", "{ b: yes }", "exception-to: base", "{ from: 2010-01-01 }"));

        var q = rulebook.WhoIsAffected(Before, After)["q"];

        q.Pairs().Should().Equal("high -> low");
        var person = q.Pairs[0].People.Should().ContainSingle().Subject;
        person.Told().Should().Be("a=yes; b=yes");
        person.Causes.Select(c => c.Provision.Id).Should().Equal("base", "exception");
        q.IsExact.Should().BeTrue();
        q.Completeness.Should().Be("Complete: every person is accounted for.");
    }

    [Fact]
    public void Where_no_provision_changed_nobody_is_affected()
    {
        var rulebook = Of(Provision("p", "low", "{ a: yes }"), Provision("m", "12", inForce: "{ from: 2010-01-01 }", question: "months"));

        var groups = rulebook.WhoIsAffected(Before, After);

        groups["q"].Should().Match<AffectedQuestion>(q => q.Pairs.IsEmpty && q.IsExact);
        groups["months"].Pairs().Should().Equal("none -> 12");
        groups["months"].Pairs[0].People[0].Facts.Should().BeEmpty("everybody is affected");
    }

    [Fact]
    public void Ages_are_told_apart_only_where_a_law_does()
    {
        var rulebook = Of(
            Provision("young", "low", "{ n: { from: 18, below: 27 } }", inForce: "{ until: 2010-01-01 }"),
            Provision("older", "low", "{ n: { from: 18, below: 30 } }", inForce: "{ from: 2010-01-01 }"));

        var pair = rulebook.WhoIsAffected(Before, After)["q"].Pairs.Should().ContainSingle().Subject;

        pair.People[0].Facts.Should().ContainSingle().Which.Say().Should().Be("has N 27 to 29");
    }

    [Fact]
    public void Each_provision_that_can_make_a_pair_has_a_person_of_its_own()
    {
        var rulebook = Of(
            Provision("student", "low", "{ a: yes }", inForce: "{ from: 2010-01-01 }"),
            Provision("father", "low", "{ b: yes }", inForce: "{ from: 2010-01-01 }"));

        var pair = rulebook.WhoIsAffected(Before, After)["q"].Pairs.Should().ContainSingle().Subject;

        pair.People.Select(p => string.Join(' ', p.Causes.Select(c => c.Provision))).Should().BeEquivalentTo("student", "father");
        pair.People.Should().Contain(p => p.Told() == "b=yes");
    }

    [Fact]
    public void An_undated_change_that_a_pair_hangs_on_is_told()
    {
        var rulebook = Rulebook("""
            events:
              - { event: halved, title: The term is halved, span: { after: 2000-01-01, by: 2010-01-01 }, cites: s/x }
            provisions:

            """ + Provision("old", "24", inForce: "{ until: halved }", question: "months") + Provision("new", "12", inForce: "{ from: halved }", question: "months"));

        var months = rulebook.WhoIsAffected(Before, After)["months"];

        months.Pairs().Should().Equal("24 -> 12");
        months.Pairs[0].People[0].HangsOn.Should().ContainSingle().Which.Say().Should().Be("halved (the term is halved) had not come by 1 January 2005");
    }

    [Fact]
    public void What_had_come_by_a_day_had_come_by_every_later_one()
    {
        var rulebook = Rulebook("""
            events:
              - { event: halved, title: The term is halved, span: { after: 2000-01-01, by: 2020-01-01 }, cites: s/x }
            provisions:

            """ + Provision("old", "24", inForce: "{ until: halved }", question: "months") + Provision("new", "12", inForce: "{ from: halved }", question: "months"));

        rulebook.WhoIsAffected(Before, After)["months"].Pairs().Should().Equal("24 -> 12");
        rulebook.WhoIsAffected(After, Before)["months"].Pairs().Should().Equal("12 -> 24");
        rulebook.WhoIsAffected(After, After)["months"].Pairs.Should().BeEmpty("it is one law, whenever the change came");
    }

    [Fact]
    public void A_statement_that_may_have_been_published_by_a_horizon_is_told()
    {
        var law = new LawVersion(Of(Provision("between", "low", cites: "s/between")), After);

        var q = ImpactAnalysis.Between(law with { KnownBy = new DateOnly(2005, 6, 1) }, law).Value["q"];

        q.Pairs().Should().Equal("no -> low");
        q.Pairs[0].People[0].HangsOn.Should().ContainSingle().Which.Say().Should().Be("s/between had not been published by 1 June 2005");
    }

    [Fact]
    public void Readings_are_one_and_the_same_on_both_sides_unless_a_law_chooses()
    {
        var rulebook = Rulebook("""
            readings:
              - { reading: r, ask: Is it?, cites: s/x, alternatives: [ { is: one, says: it is one, held-by: some }, { is: other, says: it is the other, held-by: others } ] }
            provisions:

            """ + Provision("p", "low", "{ r: one }"));
        var law = new LawVersion(rulebook, After);

        ImpactAnalysis.Between(law, law).Value["q"].Pairs.Should().BeEmpty();
        ImpactAnalysis.Between(law.Read("r", "one"), law.Read("r", "other")).Value["q"].Pairs().Should().Equal("low -> no");
        ImpactAnalysis.Between(law, law.Read("r", "other")).Value["q"].Pairs[0].People[0].Told().Should().Be("r=one");
    }

    [Fact]
    public void A_reading_that_does_not_exist_is_reported() =>
        ImpactAnalysis.Between(new LawVersion(Of(Provision("p", "low")), Before).Read("r", "one"), new LawVersion(Of(Provision("p", "low")), After))
            .Diagnostics.Should().Contain(d => d.Code.StartsWith("EE5"));

    [Fact]
    public void Two_rulebooks_are_searched_together()
    {
        var first = Of(Provision("p", "low", "{ colour: red }"), Provision("m", "12", "{ n: { from: 18 } }", question: "months"));
        var second = Of(Provision("p", "low", "{ colour: [ red, blue ] }"), Provision("m", "12", "{ n: { from: 21 } }", question: "months"));

        var groups = first.WhoIsAffected(After, second, After);

        groups["q"].Pairs().Should().Equal("no -> low");
        groups["q"].Pairs[0].People[0].Told().Should().Be("colour=blue");
        groups["months"].Pairs().Should().Equal("12 -> none");
        groups["months"].Pairs[0].People[0].Facts[0].Say().Should().Be("has N 18 to 20");
        groups.ShouldBeRight();
    }

    [Fact]
    public void Whoever_was_born_on_29_February_is_affected_by_another_rule_for_that_day()
    {
        static Rulebook Law(string leapDay) => Rulebook("""
            facts:
              - { fact: born, type: date, says: "was born on {value}", ask: Born?, changes: never }
              - { fact: age, says: "is {value} years old", derived: { completed-years-since: born } }
            provisions:

            """ + Provision("p", "low", "{ age: { from: 18 } }"), leapDay);
        var day = new DateOnly(2018, 2, 28);

        var q = Law("march-1").WhoIsAffected(day, Law("february-28"), day)["q"];

        q.Pairs().Should().Equal("no -> low");
        q.Pairs[0].People.Should().ContainSingle().Which.Facts.Select(f => f.Say()).Should().Equal("was born on 29 February 2000");
        q.IsExact.Should().BeTrue();
    }

    [Fact]
    public void Values_of_a_choice_are_the_same_by_name_and_nobody_has_one_that_only_one_law_knows()
    {
        static Rulebook Law(string values, string when) => Rulebook($"facts:\n  - {{ fact: trade, type: choice, ask: Which?, changes: time, values: [ {values} ] }}\nprovisions:\n" + Provision("p", "low", when));

        var q = Law("smith, baker, cook", "{ trade: smith }").WhoIsAffected(After, Law("cook, miner, smith", "{ trade: [ cook, miner ] }"), After)["q"];

        q.Pairs.Select(p => $"{Affected.Key(p.First)} -> {Affected.Key(p.Second)}: {p.People.Single().Told()}").Should().Equal("no -> low: trade=cook", "low -> no: trade=smith");
        q.FactsWithOtherValues.Should().Equal("trade");
        q.Completeness.Should().Contain("Values that only one rulebook has were left out: trade.");
    }

    [Fact]
    public void A_fact_that_one_law_derives_and_the_other_takes_as_given_is_one_and_the_same()
    {
        static Rulebook Law(string months) => Rulebook($$"""
            facts:
              - { fact: army, type: number, minimum: 0, ask: How long?, changes: time, says: "served {value} months in the army" }
              - { fact: police, type: number, minimum: 0, ask: How long?, changes: time, says: "served {value} months in the police", ordinarily: 0 }
              - { fact: served, {{months}}, says: "served {value} months" }
            provisions:

            """ + Provision("p", "low", "{ all: [ { served: { from: 11 } }, { army: { below: 3 } } ] }"));
        var (summed, given) = (Law("derived: { sum-of: [ army, police ] }"), Law("type: number, minimum: 0, ask: How long?, changes: time"));

        summed.WhoIsAffected(After, given, After)["q"].Should().Match<AffectedQuestion>(q => q.Pairs.IsEmpty && q.IsExact);
    }

    [Fact]
    public void Facts_that_are_compared_are_told_by_their_relation_and_never_by_an_end_of_the_calendar()
    {
        var rulebook = Rulebook("""
            facts:
              - { fact: signed, type: date, ask: When?, changes: never, says: "signed on {value}" }
              - { fact: deadline, type: date, ask: When?, changes: never, says: "has a deadline on {value}" }
            provisions:

            """ + Provision("p", "low", "{ all: [ { signed: { from: 2010-01-01, below: { fact: deadline } } } ] }", inForce: "{ from: 2010-01-01 }"));

        var person = rulebook.WhoIsAffected(Before, After)["q"].Pairs.Should().ContainSingle().Which.People.Should().ContainSingle().Subject;

        person.Facts.Select(f => f.Say()).Should().NotContain(f => f.Contains("9999", StringComparison.Ordinal)).And.Contain("signed on 1 January 2010 or later");
    }

    [Fact]
    public void Two_laws_without_a_common_question_cannot_be_compared()
    {
        var groups = Of(Provision("p", "low")).WhoIsAffected(After, Of(Provision("p", "low")), After, questions: ["nothing"]);

        groups.Report().ToText().Should().Contain("there is nothing to compare").And.NotContain("nobody");
    }

    [Fact]
    public void Titles_and_notes_that_differ_affect_nobody()
    {
        var first = Of(Provision("p", "low", "{ a: yes }"));
        var second = Of(Provision("p", "low", "{ a: yes }", "note: Otherwise worded").Replace("title: p", "title: other", StringComparison.Ordinal));

        first.WhoIsAffected(After, second, After)["q"].Should().Match<AffectedQuestion>(q => q.Pairs.IsEmpty && q.IsExact);
    }

    [Fact]
    public void Nobody_who_breaks_a_constraint_is_told_of()
    {
        var rulebook = Rulebook("constraints:\n  - { constraint: c, says: No a without c., holds: { any: [ { a: no }, { c: yes } ] } }\nprovisions:\n"
            + Provision("p", "low", "{ a: yes }", inForce: "{ from: 2010-01-01 }")
            + Provision("x", "high", "{ all: [ { a: yes }, { c: no } ] }", inForce: "{ from: 2010-01-01 }"));

        var groups = rulebook.WhoIsAffected(Before, After);

        groups["q"].Pairs().Should().Equal("no -> low");
        groups.ShouldBeRight();
    }

    [Fact]
    public void Amounts_in_conflict_are_an_outcome()
    {
        var rulebook = Of(
            Provision("six", "6", question: "months"),
            Provision("nine", "9", "{ a: yes }", inForce: "{ from: 2010-01-01 }", question: "months"));

        rulebook.WhoIsAffected(Before, After)["months"].Pairs().Should().Equal("6 -> 6+9");
    }

    [Fact]
    public void The_facts_are_taken_on_the_later_day_of_law_unless_said_otherwise()
    {
        var rulebook = Of(Provision("p", "low", inForce: "{ from: 2010-01-01 }"));

        rulebook.WhoIsAffected(After, Before).On.Should().Be(After);
        rulebook.WhoIsAffected(Before, After, on: Before).On.Should().Be(Before);
    }

    [Fact]
    public void Only_the_questions_asked_about_are_searched() =>
        Of(Provision("p", "low", inForce: "{ from: 2010-01-01 }"), Provision("m", "6", question: "months")).WhoIsAffected(Before, After, questions: ["q"])
            .Questions.Select(q => q.Question.Id).Should().Equal("q");

    [Fact]
    public void Text_and_json_tell_pairs_persons_and_provisions()
    {
        var rulebook = Of(
            Provision("base", "high", "{ a: yes }"),
            Provision("exception", "low", "{ b: yes }", "exception-to: base", "{ from: 2010-01-01 }"));
        var groups = rulebook.WhoIsAffected(Before, After);

        Golden.ShouldHold("tests/EligibilityEngine.Tests/Comparisons/affected.txt", groups.Report().ToText());
        groups.ToJson().Should().Contain("\"format\": \"eligibility-affected\"").And.Contain("\"provision\": \"exception\"").And.Be(rulebook.WhoIsAffected(Before, After).ToJson());
    }

    [Fact]
    public void Every_person_of_a_made_up_change_of_law_gets_the_answers_told() => Laws.WideWithCase.Check(20, made =>
        made.Rulebook.WhoIsAffected(Day(made.Dice), Day(made.Dice)).ShouldBeRight());

    [Fact]
    public void Every_person_of_two_made_up_rulebooks_gets_the_answers_told() => Gen.Select(Laws.WideWithCase, Laws.Wide).Check(8, made =>
        made.Item1.Rulebook.WhoIsAffected(Day(made.Item1.Dice), made.Item2.Rulebook, Day(made.Item1.Dice)).ShouldBeRight());

    private static DateOnly Day(Random random) => new DateOnly(1990, 1, 1).AddDays(random.Next(14_000));
}
