using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Populations.Tests;

public sealed class InquiryTests
{
    [Fact]
    public void Every_scenario_gets_the_answers_that_the_rulebook_decides()
    {
        var inquiry = Kazakhstan.Rulebook.Inquire();
        foreach (var scenario in Kazakhstan.Scenarios.Scenarios)
        {
            var decision = Kazakhstan.Rulebook.Decide(scenario.Case, Precision.ThreeValued).Value;
            Tell(inquiry, Completions.Bind(Kazakhstan.Rulebook, scenario.Case));
            inquiry.IsInError.Should().BeFalse(scenario.Title);
            foreach (var question in Kazakhstan.Rulebook.Questions)
            {
                inquiry.Possible(question).Should().Equal(decision[question.Id].Possible, "{0} of: {1}", question.Id, scenario.Title);
                inquiry.Status(question).Should().Be(decision[question.Id].Status);
            }
        }
    }

    [Fact]
    public void Made_up_cases_are_decided_as_the_evaluator_decides_them() => Laws.WideWithCase.Check(100, made =>
    {
        var inquiry = made.Rulebook.Inquire();
        foreach (var @case in new LaneTrial(made, 100).Cases)
        {
            Compare(inquiry, @case);
        }
    });

    [Fact]
    public void Nothing_is_remembered_of_the_case_before()
    {
        var rulebook = Kazakhstan.Rulebook;
        var inquiry = rulebook.Inquire("conscription");
        var question = rulebook.FindQuestion("conscription")!;
        var on = new DateOnly(2024, 5, 1);
        inquiry.Begin(on);
        var nothingKnown = inquiry.Choices(question);
        inquiry.Set(rulebook.FindFact("citizen")!, FactValue.Of(false));
        inquiry.Set(rulebook.FindFact("sex")!, FactValue.Of(1));
        inquiry.Choices(question).Should().NotBe(nothingKnown);
        inquiry.Begin(on);
        inquiry.Choices(question).Should().Be(nothingKnown);
    }

    [Fact]
    public void A_value_that_the_fact_cannot_have_is_refused()
    {
        var inquiry = Kazakhstan.Rulebook.Inquire();
        var setting = () => inquiry.Set(Kazakhstan.Rulebook.FindFact("sex")!, FactValue.Of(2));
        setting.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_question_that_was_not_asked_has_no_answer()
    {
        var inquiry = Kazakhstan.Rulebook.Inquire("conscription");
        var asking = () => inquiry.Possible(Kazakhstan.Rulebook.FindQuestion("service-term")!);
        asking.Should().Throw<ArgumentException>();
    }

    private static void Compare(Inquiry inquiry, BoundCase @case)
    {
        var defined = Finding.ByDefinition(@case);
        Tell(inquiry, @case);
        inquiry.IsInError.Should().Be(defined.IsInError);
        foreach (var question in @case.Rulebook.Questions)
        {
            inquiry.Possible(question).Should().Equal(defined.Answers(question).Answers());
        }
    }

    private static void Tell(Inquiry inquiry, BoundCase @case)
    {
        inquiry.Begin(@case.Case.On, @case.LawOf, @case.Case.KnownBy, @case.Case.AssumesOrdinary);
        foreach (var fact in @case.Rulebook.Facts)
        {
            inquiry.Set(fact, @case.Value(fact));
        }
    }
}
