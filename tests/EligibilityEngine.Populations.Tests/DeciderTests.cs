using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Populations.Tests;

public sealed class DeciderTests
{
    [Fact]
    public void Every_scenario_gets_the_answers_that_the_rulebook_decides()
    {
        var decider = Kazakhstan.Rulebook.Decider();
        foreach (var scenario in Kazakhstan.Scenarios.Scenarios.Where(s => Completions.Bind(Kazakhstan.Rulebook, s.Case).CanBeALane()))
        {
            var decision = Kazakhstan.Rulebook.Decide(scenario.Case, Precision.ThreeValued).Value;
            Tell(decider, Completions.Bind(Kazakhstan.Rulebook, scenario.Case));
            decider.IsInError.Should().BeFalse(scenario.Title);
            foreach (var question in Kazakhstan.Rulebook.Questions)
            {
                decider.Possible(question).Should().Equal(decision[question.Id].Possible, "{0} of: {1}", question.Id, scenario.Title);
                decider.Status(question).Should().Be(decision[question.Id].Status);
            }
        }
    }

    [Fact]
    public void Made_up_cases_are_decided_as_the_evaluator_decides_them() => Laws.WideWithCase.Check(40, made =>
    {
        var decider = made.Rulebook.Decider();
        foreach (var @case in new LaneTrial(made, 100).Cases)
        {
            Compare(decider, @case);
        }
    });

    [Fact]
    public void Nothing_is_remembered_of_the_case_before()
    {
        var rulebook = Kazakhstan.Rulebook;
        var decider = rulebook.Decider("conscription");
        var question = rulebook.FindQuestion("conscription")!;
        var on = new DateOnly(2024, 5, 1);
        decider.Begin(on);
        var nothingKnown = decider.Choices(question);
        decider.Set(rulebook.FindFact("citizen")!, FactValue.Of(false));
        decider.Set(rulebook.FindFact("sex")!, FactValue.Of(1));
        decider.Choices(question).Should().NotBe(nothingKnown);
        decider.Begin(on);
        decider.Choices(question).Should().Be(nothingKnown);
    }

    [Fact]
    public void A_value_that_the_fact_cannot_have_is_refused()
    {
        var decider = Kazakhstan.Rulebook.Decider();
        var setting = () => decider.Set(Kazakhstan.Rulebook.FindFact("sex")!, FactValue.Of(2));
        setting.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_question_that_was_not_asked_has_no_answer()
    {
        var decider = Kazakhstan.Rulebook.Decider("conscription");
        var asking = () => decider.Possible(Kazakhstan.Rulebook.FindQuestion("service-term")!);
        asking.Should().Throw<ArgumentException>();
    }

    private static void Compare(Decider decider, BoundCase @case)
    {
        var defined = Finding.ByDefinition(@case);
        Tell(decider, @case);
        decider.IsInError.Should().Be(defined.IsInError);
        foreach (var question in @case.Rulebook.Questions)
        {
            decider.Possible(question).Should().Equal(defined.Answers(question).Answers());
        }
    }

    private static void Tell(Decider decider, BoundCase @case)
    {
        decider.Begin(@case.Case.On, @case.LawOf, @case.Case.KnownBy, @case.Case.AssumesOrdinary);
        foreach (var fact in @case.Rulebook.Facts)
        {
            decider.Set(fact, @case.Value(fact));
        }
    }
}
