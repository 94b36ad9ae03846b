using System.Text;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Populations.Tests;

public sealed class ExactCohortTests
{
    private const int Count = 12;

    [Fact]
    public void Each_person_gets_what_the_rulebook_decides_exactly()
    {
        var (open, narrower) = (0, 0);
        Laws.SmallWithCase.Check(60, made =>
        {
            var persons = new Persons(made.Rulebook, Count);
            var (lanes, exactly) = (persons.ToCohort().Run(), persons.ToCohort().RunExactly());
            for (var person = 0; person < Count; person++)
            {
                var decided = made.Rulebook.Decide(persons[person]);
                if (lanes.IsInError(person))
                {
                    exactly.IsInError(person).Should().BeTrue();
                    continue;
                }

                foreach (var question in exactly.Questions.Where(q => lanes.Status(q, person) == DecisionStatus.Undetermined))
                {
                    exactly.IsInError(person).Should().Be(decided.ValueOrNull is null);
                    if (decided.ValueOrNull?[question.Id] is { } one)
                    {
                        exactly.Possible(question, person).Should().Equal(one.Possible, "{0} of person {1}", question, person);
                        exactly.Status(question, person).Should().Be(one.Status);
                        exactly.IsExact(question, person).Should().Be(one.IsExact);
                        open++;
                        narrower += one.Possible.Length < lanes.Possible(question, person).Length ? 1 : 0;
                    }
                }
            }

            foreach (var question in exactly.Questions)
            {
                foreach (var count in exactly.Counts(question))
                {
                    var sure = Enumerable.Range(0, Count).Where(p => lanes.IsInError(p) || !exactly.IsInError(p)).ToList();
                    count.Possible.Should().BeInRange(sure.Count(p => exactly.Possible(question, p).Contains(count.Answer)), Count);
                }
            }
        });
        open.Should().BeGreaterThan(100);
        narrower.Should().BeGreaterThan(5);
    }

    [Fact]
    public void Whoever_is_liable_in_every_completion_counts_as_liable()
    {
        var rulebook = Small("{ any: [ { a: yes }, { a: no } ] }");
        var cohort = rulebook.Cohort(130).On(new DateOnly(2020, 1, 1));
        var question = rulebook.Questions[0];

        cohort.Run().Counts(question).Single(c => c.Answer.Id == "yes").Determined.Should().Be(0);
        var exactly = cohort.RunExactly();
        exactly.Counts(question).Select(c => (c.Answer.Id, c.Possible, c.Determined)).Should().Equal(("no", 0, 0), ("yes", 130, 130));
        var choices = new ulong[130];
        exactly.CopyChoices(question, 0, choices);
        choices.Should().OnlyContain(c => c == 0b10);
    }

    [Fact]
    public void Who_cannot_be_is_in_error_where_something_is_open()
    {
        var rulebook = Small("{ c: yes }", "constraints: [ { constraint: x, says: X, holds: { all: [ { any: [ { a: no }, { b: yes } ] }, { any: [ { a: no }, { b: no } ] } ] } } ]");
        var cohort = rulebook.Cohort(3).On(new DateOnly(2020, 1, 1)).Set("a", [true, false, true], [true, true, false]);

        cohort.Run().CountInError().Should().Be(0);
        cohort.RunExactly().CountInError().Should().Be(1);
        cohort.RunExactly().IsInError(0).Should().BeTrue();
    }

    private static Rulebook Small(string when, string more = "") => Rulebook.Load(
    [
        File("rulebook.yaml", "rulebook: xy\ntitle: Test\nversion: 1.0.0\njurisdiction: Xyland\nlanguage: en\nleap-day: march-1\n"),
        File("sources/act.yaml", "source: act\ntitle: The act\npublisher: Parliament\npublished: 2000-01-01\nstatements:\n  a1: { at: article 1, says: The rule. }\n"),
        File("rules.yaml", $$"""
            facts:
              - { fact: a, type: yes-no, ask: "A?", when-true: is a, when-false: is not a, changes: an authority }
              - { fact: c, type: yes-no, ask: "C?", when-true: is c, when-false: is not c, changes: an authority }
              - { fact: b, type: yes-no, ask: "B?", when-true: is b, when-false: is not b, changes: an authority }
            questions: [ { question: q, title: Q, ask: "Q?", answers: [ { answer: no, says: is not }, { answer: yes, says: is so } ] } ]
            provisions: [ { provision: p, title: P, question: q, answer: yes, in-force: always, cites: act/a1, when: {{when}} } ]
            {{more}}

            """),
    ]).Value;

    private static RulebookFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
