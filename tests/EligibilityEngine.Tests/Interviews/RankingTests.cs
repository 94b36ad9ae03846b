using EligibilityEngine.Analysis;
using EligibilityEngine.Law;

namespace EligibilityEngine.Tests.Interviews;

/// <summary>Which fact decides most.</summary>
public class RankingTests
{
    [Fact]
    public void First_comes_the_fact_whose_replies_leave_the_least_doubt()
    {
        var ranked = Ask(new Case(Zedland.Day), "duty");

        ranked.Should().BeInAscendingOrder(r => r.Doubt);
        ranked[0].Fact.Id.Should().BeOneOf("citizen", "born");
    }

    [Fact]
    public void Doubt_never_falls_along_the_ranking_of_facts()
    {
        var decision = Kazakhstan.Rulebook.Decide(new Case(new DateOnly(2019, 5, 30))).Value;
        var facts = decision.WhatToAsk("conscription").Where(r => r.Fact.Reading is null).ToList();

        facts.Should().HaveCountGreaterThan(20);
        facts.Skip(1).Select(r => Math.Round(r.Doubt, 9)).Should().BeInAscendingOrder();
    }

    [Fact]
    public void Among_equals_comes_first_what_the_law_speaks_of_first()
    {
        var rulebook = Zedland.Load("""
            facts:
              - { fact: b, type: yes-no, ask: B?, when-true: is b, when-false: is not b, changes: never }
              - { fact: a, type: yes-no, ask: A?, when-true: is a, when-false: is not a, changes: never }
            questions: [ { question: q, title: Q, ask: Q?, answers: [ { answer: n, says: is n }, { answer: y, says: is y } ] } ]
            provisions: [ { provision: p, title: P, question: q, answer: y, in-force: always, cites: act/art-1, when: { all: [ { b: yes }, { a: yes } ] } } ]
            """);

        rulebook.Decide(new Case(Zedland.Day)).Value.WhatToAsk("q").Select(r => r.Fact.Id).Should().Equal("b", "a");
    }

    [Fact]
    public void A_fact_that_decides_whether_another_matters_comes_first()
    {
        var rulebook = Zedland.Load("""
            facts:
              - { fact: kept, type: yes-no, ask: Kept?, when-true: is kept, when-false: is not kept, changes: never }
              - { fact: member, type: choice, ask: Member?, ordinarily: none, values: [ { value: none, says: cares for nobody }, { value: mother, says: cares for a mother }, { value: father, says: cares for a father } ], changes: never }
            questions: [ { question: q, title: Q, ask: Q?, answers: [ { answer: n, says: is n }, { answer: y, says: is y } ] } ]
            provisions: [ { provision: p, title: P, question: q, answer: y, in-force: always, cites: act/art-1, when: { all: [ { kept: no }, { member: [ mother, father ] } ] } } ]
            """);

        rulebook.Decide(new Case(Zedland.Day)).Value.WhatToAsk("q").Select(r => r.Fact.Id).Should().Equal("member", "kept");
    }

    [Fact]
    public void In_the_place_of_the_age_stands_the_birthday()
    {
        var ranked = Ask(new Case(Zedland.Day), "duty");

        ranked.Select(r => r.Fact.Id).Should().Contain("born").And.NotContain("age");
        ranked.Single(r => r.Fact.Id == "born").Replies.Select(r => string.Join(" ", r.Leaves)).Should().Equal("free bound deferred", "free");
    }

    [Fact]
    public void The_age_is_asked_for_when_nobody_knows_the_birthday() =>
        Zedland.Rulebook.Decide(new Case(Zedland.Day)).Value.WhatToAsk("duty", ["born"]).Select(r => r.Fact.Id).Should().Contain("age").And.NotContain("born");

    [Fact]
    public void Readings_come_after_the_facts()
    {
        var ranked = Ask(new Case(Zedland.Day).With("citizen", true).With("age", 20), "duty");

        ranked.Select(r => r.Fact.Id).Should().Equal("student", "school", "evening-school");
    }

    [Fact]
    public void A_fact_that_three_valued_logic_leaves_open_but_that_makes_no_difference_is_not_asked()
    {
        var decision = Zedland.Rulebook.Decide(new Case(Zedland.Day)).Value;

        decision["hand"].Justification.Missing.Select(f => f.Id).Should().NotContain("student");
        decision.WhatToAsk("hand").Select(r => r.Fact.Id).Should().Equal("left-handed");
    }

    [Fact]
    public void A_settled_question_has_nothing_to_ask()
    {
        Ask(new Case(Zedland.Day).With("citizen", false), "duty").Should().BeEmpty();

        var decision = Zedland.Rulebook.Decide(new Case(Zedland.Day).With("left-handed", true)).Value;
        decision["hand"].ThreeValued.Should().HaveCountGreaterThan(1, "three-valued logic does not see that he studies or does not");
        decision["hand"].Status.Should().Be(DecisionStatus.Determined, "he studies or does not");
        decision.WhatToAsk("hand").Should().BeEmpty("he studies or does not");
    }

    [Fact]
    public void A_reply_that_a_constraint_excludes_is_not_among_the_replies()
    {
        var rulebook = Zedland.Load("""
            facts:
              - { fact: rank, type: choice, ask: Rank?, values: [ { value: none, says: has no rank }, { value: officer, says: is an officer }, { value: general, says: is a general } ], changes: never }
              - { fact: child, type: yes-no, ask: Child?, when-true: is a child, when-false: is no child, changes: never }
            constraints: [ { constraint: no-child-general, says: No child is a general., holds: { any: [ { child: no }, { rank: [ none, officer ] } ] } } ]
            questions: [ { question: q, title: Q, ask: Q?, answers: [ { answer: n, says: is n }, { answer: y, says: is y }, { answer: z, says: is z } ] } ]
            provisions:
              - { provision: p1, title: P, question: q, answer: y, in-force: always, cites: act/art-1, when: { rank: officer } }
              - { provision: p2, title: P, question: q, answer: z, in-force: always, cites: act/art-1, when: { rank: general } }
            """);
        var asked = rulebook.Decide(new Case(Zedland.Day).With("child", true)).Value.WhatToAsk("q").Single();

        asked.Replies.Select(r => asked.Fact.Write(r.Example)).Should().Equal("none", "officer");
    }

    [Fact]
    public void It_names_the_provisions_that_hang_on_the_fact() =>
        Ask(new Case(Zedland.Day), "duty").Single(r => r.Fact.Id == "born").Provisions.Select(p => p.Id).Should().Contain("z-1");

    [Fact]
    public void An_unknown_name_is_a_bug_of_the_caller()
    {
        var decision = Zedland.Rulebook.Decide(new Case(Zedland.Day)).Value;

        decision.Invoking(d => d.WhatToAsk("nothing")).Should().Throw<ArgumentException>();
        decision.Invoking(d => d.WhatToAsk("duty", ["nothing"])).Should().Throw<ArgumentException>();
    }

    private static ImmutableArray<RankedFact> Ask(Case @case, string question) => Zedland.Rulebook.Decide(@case).Value.WhatToAsk(question);
}
