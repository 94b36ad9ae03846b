using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Properties;

/// <summary>The facts that a determined answer is said to rest on suffice for it.</summary>
public class SupportTests
{
    [Fact]
    public void Forgetting_every_fact_that_an_answer_does_not_rest_on_leaves_it_as_it_is() => Laws.WideWithCase.Check(60, made => CheckSupport(made, cases: 3));

    [Fact]
    public void An_answer_of_the_law_of_Kazakhstan_rests_on_the_facts_that_it_names() => Laws.Under(Kazakhstan.Rulebook).Check(5, made => CheckSupport(made, cases: 1));

    private static void CheckSupport(LawAndCase made, int cases)
    {
        for (var i = 0; i < cases; i++)
        {
            var decision = made.Rulebook.DecideSoon(i == 0 ? made.Case : made.AnotherCase());
            foreach (var question in decision.Questions.Where(q => q.Answer is not null))
            {
                made.Rulebook.Decide(OnlySupport(decision, question)).Value[question.Question.Id].Answer
                    .Should().Be(question.Answer, "{0} rests on {1} alone", question.Question, string.Join(", ", question.Justification.Facts.Select(f => f.Fact.Id)));
            }
        }
    }

    /// <summary>A case of nothing but the facts that the answer rests on, each as the decision used it.</summary>
    private static Case OnlySupport(Decision decision, QuestionDecision question)
    {
        var facts = question.Justification.Facts
            .Where(f => f.Origin != FactOrigin.Derived)
            .Select(f => new GivenFact(f.Fact.Id) { Otherwise = f.Fact.Write(f.Value) });
        return decision.Case with { AssumesOrdinary = false, Facts = [.. facts] };
    }
}
