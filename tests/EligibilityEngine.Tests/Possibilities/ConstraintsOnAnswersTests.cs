using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Possibilities;

/// <summary>A constraint may speak of answers: whoever would get them together is nobody, and is not counted among what is possible.</summary>
public class ConstraintsOnAnswersTests
{
    private static readonly Rulebook Law = SmallLaw.Load(
    [
        ("rulebook.yaml", "rulebook: xy\ntitle: Law\nversion: 1.0.0\njurisdiction: Xyland\nlanguage: en\nmain: [ liability ]\n"),
        ("sources/doc.yaml", "source: doc\ntitle: Doc\npublisher: Xyland\npublished: 2000-01-01\nstatements:\n  s: { at: article 1, says: S. }\n"),
        ("rules.yaml", """
            facts:
              - { fact: fit, type: yes-no, ask: Fit?, when-true: is fit, when-false: is not fit, changes: an authority }
              - { fact: retired, type: yes-no, ask: Retired?, when-true: is retired, when-false: is not retired, changes: time }
              - { fact: age, type: number, unit: years, minimum: 0, maximum: 120, ask: How old?, changes: time }
            questions:
              - { question: liability, title: Liability, ask: Liable?, answers: [ { answer: free, says: is free }, { answer: liable, says: is liable } ] }
              - { question: pension, title: Pension, ask: A pension?, answers: [ { answer: none, says: has none }, { answer: paid, says: has one } ] }
            provisions:
              - { provision: p-1, title: The fit are liable, question: liability, answer: liable, in-force: always, cites: doc/s, when: { fit: yes } }
              - { provision: p-2, title: The retired are paid, question: pension, answer: paid, in-force: always, cites: doc/s, when: { retired: yes } }
            constraints:
              - { constraint: not-before-60, says: Nobody below 60 is paid a pension., holds: { any: [ { age: { from: 60 } }, { pension: none } ] } }
              - { constraint: not-both, says: Nobody who is paid a pension is liable., holds: { any: [ { liability: free }, { pension: none } ] } }
            """),
    ]).Value;

    private static readonly Case Nothing = new(new DateOnly(2020, 1, 1));

    [Fact]
    public void What_only_they_exclude_is_not_possible()
    {
        var retired = Law.Decide(Nothing.With("retired", true)).Value.Possible("liability");

        retired.IsExact.Should().BeTrue();
        retired.Outcomes.Should().ContainSingle().Which.Answers[0].Id.Should().Be("free");
        retired.Decision.ThreeValued.Should().HaveCount(2, "three-valued logic does not see it");
        Law.Decide(Nothing.With("retired", true).With("fit", true)).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("EE5007");
    }

    [Fact]
    public void Either_fact_settles_the_outcome_that_excludes_the_other()
    {
        var open = Law.Decide(Nothing).Value.Possible("liability");

        open.Outcomes.Select(o => (o.Answers[0].Id, Told(o))).Should().Equal(("free", "fit=no"), ("liable", "fit=yes"));
    }

    [Fact]
    public void What_they_say_of_facts_tells_values_apart()
    {
        var young = Law.Decide(Nothing.With("age", 59)).Value.Possible("pension");
        var open = Law.Decide(Nothing).Value.Possible("pension");

        young.Outcomes.Should().ContainSingle().Which.Answers[0].Id.Should().Be("none");
        open.Outcomes.Select(o => o.Answers[0].Id).Should().Equal("none", "paid");
        open.Outcomes[0].Witness.Should().ContainSingle().Which.Name.Should().BeOneOf("age", "fit", "retired");
    }

    [Fact]
    public void Nothing_is_left_to_ask_where_they_settle_the_question() =>
        Law.Decide(Nothing.With("retired", true)).Value.WhatToAsk("liability").Should().BeEmpty();

    [Fact]
    public void A_change_into_them_is_not_offered() =>
        Law.Decide(Nothing.With("retired", true).With("fit", false)).Value.Changes("liability").Changes
            .Should().ContainSingle().Which.Facts.Select(f => f.Name).Should().BeEquivalentTo(["fit", "retired"]);

    private static string Told(PossibleOutcome outcome) => string.Join(" ", outcome.Witness.Select(a => $"{a.Name}={a.Fact!.Write(a.Example)}"));
}
