using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Tests;

public sealed class CohortTests
{
    private const int Count = 1_500;

    private static readonly Persons People = new(Kazakhstan.Rulebook, Count);

    [Fact]
    public void A_cohort_gets_the_answers_that_the_rulebook_decides_person_by_person()
    {
        var answers = People.ToCohort().AskProvisions().Run();
        for (var person = 0; person < Count; person++)
        {
            var decided = Kazakhstan.Rulebook.Decide(People[person], Precision.ThreeValued);
            // What only all completions together rule out, lanes do not see.
            answers.IsInError(person).Should().Be(decided.Diagnostics.Any(d => d.Severity == Severity.Error && d.Code != "EE5017"), "person {0}", person);
            if (decided.ValueOrNull is not { } decision)
            {
                continue;
            }

            foreach (var question in answers.Questions)
            {
                answers.Possible(question, person).Should().Equal(decision[question.Id].Possible, "{0} of person {1}", question.Id, person);
                answers.Status(question, person).Should().Be(decision[question.Id].Status);
            }
        }
    }

    [Fact]
    public void Counts_are_those_of_the_persons()
    {
        var answers = People.ToCohort().AskProvisions().Run();
        var everybody = Enumerable.Range(0, Count).ToList();
        foreach (var question in answers.Questions)
        {
            var possible = everybody.Select(p => answers.Possible(question, p)).ToList();
            foreach (var count in answers.Counts(question))
            {
                count.Possible.Should().Be(possible.Count(p => p.Contains(count.Answer)), "{0} of {1}", count.Answer, question);
                count.Determined.Should().Be(possible.Count(p => p.Length == 1 && p.Contains(count.Answer)), "{0} of {1}", count.Answer, question);
            }
        }

        answers.CountInError().Should().Be(everybody.Count(answers.IsInError));
        foreach (var provision in Kazakhstan.Rulebook.Provisions)
        {
            answers.CountStanding(provision).Should().Be(everybody.Count(p => answers.Stands(provision, p) == Truth.True));
            answers.CountPossiblyStanding(provision).Should().Be(everybody.Count(p => answers.Stands(provision, p) != Truth.False));
        }
    }

    [Fact]
    public void Choices_are_copied_from_any_person_on()
    {
        var question = Kazakhstan.Rulebook.FindQuestion("conscription")!;
        var answers = People.ToCohort().Ask("conscription").Run();
        var copied = new ulong[200];
        answers.CopyChoices(question, 37, copied);
        for (var i = 0; i < copied.Length; i++)
        {
            var expected = answers.Possible(question, 37 + i).Aggregate(0UL, (bits, answer) => bits | (1UL << answer.Choice!.Value));
            copied[i].Should().Be(expected, "of person {0}", 37 + i);
        }
    }

    [Fact]
    public void One_thread_and_many_give_the_same()
    {
        var cohort = Many(150_000).Ask("conscription", "service-term");
        var (one, many) = (cohort.Run(threads: 1), cohort.Run(threads: 4));
        foreach (var question in one.Questions)
        {
            one.Counts(question).Should().Equal(many.Counts(question));
        }
    }

    private static Cohort Many(int count)
    {
        var random = new Random(45);
        var born = Enumerable.Range(0, count).Select(_ => new DateOnly(1975, 1, 1).AddDays(random.Next(15_000))).ToArray();
        bool[] YesOrNo(int percent) => [.. born.Select(_ => random.Next(100) < percent)];
        return Kazakhstan.Rulebook.Cohort(count).On(new DateOnly(2024, 5, 1)).AssumeOrdinary().Set("born", born)
            .Set("citizen", YesOrNo(95)).Set("full-time-student", YesOrNo(30), YesOrNo(80)).Set("sex", [.. born.Select(_ => (byte)random.Next(2))]);
    }

    [Fact]
    public void What_is_the_same_for_all_need_not_be_a_column()
    {
        var rulebook = Kazakhstan.Rulebook;
        var on = new DateOnly(2024, 5, 1);
        var answers = rulebook.Cohort(3).On(on).AssumeOrdinary()
            .Set("citizen", FactValue.Of(true)).Set("sex", FactValue.Of(0)).Set("age", [17, 20, 30]).Run();
        var @case = new Case(on).AssumingOrdinary().With("citizen", true).With("sex", "male");
        foreach (var (person, age) in new[] { 17, 20, 30 }.Index())
        {
            var decision = rulebook.Decide(@case.With("age", age), Precision.ThreeValued).Value;
            answers.Possible(rulebook.FindQuestion("conscription")!, person).Should().Equal(decision["conscription"].Possible);
        }
    }

    [Fact]
    public void A_value_that_the_fact_cannot_have_puts_its_person_in_error_and_is_unknown()
    {
        var cohort = Kazakhstan.Rulebook.Cohort(3).On(new DateOnly(2024, 5, 1)).Set("children-below-18", [2, 31, 0]).Set("sex", new byte[] { 1, 0, 2 });
        var answers = cohort.Run();
        new[] { answers.IsInError(0), answers.IsInError(1), answers.IsInError(2) }.Should().Equal(false, true, true);
        answers.CountInError().Should().Be(2);
    }

    [Fact]
    public void Mistakes_of_the_caller_are_refused()
    {
        var cohort = Kazakhstan.Rulebook.Cohort(2);
        Action[] mistakes =
        [
            () => cohort.Set("citizenship", [true, false]),
            () => cohort.Set("citizen", [true]),
            () => cohort.Set("citizen", [true, false], [true]),
            () => cohort.Set("born", [true, false]),
            () => cohort.Set("sex", FactValue.Of(7)),
            () => cohort.Ask("conscripton"),
            () => cohort.On([new DateOnly(2024, 5, 1)]),
        ];
        mistakes.Should().AllSatisfy(mistake => mistake.Should().Throw<ArgumentException>());
        cohort.Invoking(c => c.Run()).Should().Throw<InvalidOperationException>("the day is not set");
    }

    [Fact]
    public void A_cohort_can_be_stopped()
    {
        var cohort = Kazakhstan.Rulebook.Cohort(100_000).On(new DateOnly(2024, 5, 1));
        cohort.Invoking(c => c.Run(1, new CancellationToken(true))).Should().Throw<OperationCanceledException>();
        cohort.Invoking(c => c.Run(4, new CancellationToken(true))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_cohort_may_be_empty() => Kazakhstan.Rulebook.Cohort(0).On(new DateOnly(2024, 5, 1)).Run().CountInError().Should().Be(0);
}
