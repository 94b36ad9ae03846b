using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Properties;

/// <summary>The facts that a determined answer is said to rest on suffice for it.</summary>
public class SupportTests
{
    [Fact]
    public void Forgetting_every_fact_that_an_answer_does_not_rest_on_leaves_it_as_it_is() => Seeds.Check(200, random =>
        CheckSupport(RandomRulebook.Create(random).Rulebook, random, cases: 5));

    [Fact]
    public void An_answer_of_the_law_of_Kazakhstan_rests_on_the_facts_that_it_names() => Seeds.Check(15, random =>
        CheckSupport(Kazakhstan.Rulebook, random, cases: 2));

    private static void CheckSupport(Rulebook rulebook, Random random, int cases)
    {
        for (var i = 0; i < cases; i++)
        {
            var decision = rulebook.Decide(RandomCase.Create(rulebook, random)).Value;
            foreach (var question in decision.Questions.Where(q => q.Answer is not null))
            {
                rulebook.Decide(OnlySupport(decision, question)).Value[question.Question.Id].Answer
                    .Should().Be(question.Answer, "{0} rests on {1} alone", question.Question, string.Join(", ", question.Justification.Facts));
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
