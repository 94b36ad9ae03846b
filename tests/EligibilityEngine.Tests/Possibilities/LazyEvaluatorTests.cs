using EligibilityEngine.Cases;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Explaining;
using EligibilityEngine.Possibilities;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Possibilities;

/// <summary>The evaluator of the searches says what the definition says.</summary>
public class LazyEvaluatorTests
{
    [Fact]
    public void It_agrees_with_the_definition_on_made_up_laws() => Seeds.Check(200, random => Compare(RandomRulebook.Create(random).Rulebook, random));

    [Fact]
    public void It_agrees_with_the_definition_on_the_law_of_Kazakhstan() => Seeds.Check(3, random => Compare(Kazakhstan.Rulebook, random));

    private static void Compare(Rulebook rulebook, Random random)
    {
        // One evaluator serves many situations, so that what is left of one would show in the next.
        var first = SituationOf(rulebook, RandomCase.Create(rulebook, random));
        var evaluators = rulebook.Questions.ToDictionary(q => q, q => new LazyEvaluator(q, first));
        for (var i = 0; i < 4; i++)
        {
            for (var @case = RandomCase.Create(rulebook, random); @case is not null; @case = RandomCase.Learn(rulebook, @case, random))
            {
                foreach (var (question, evaluator) in evaluators)
                {
                    Compare(question, evaluator, SituationOf(rulebook, @case));
                }
            }
        }
    }

    private static Situation SituationOf(Rulebook rulebook, Case @case) => rulebook.Decide(@case).Value.Verdict.Situation;

    private static void Compare(Question question, LazyEvaluator evaluator, Situation situation)
    {
        var (expected, actual) = (Evaluator.Evaluate(situation), evaluator.Evaluate(situation));

        actual.Answers[question.Index].Answers().Should().Equal(expected.Answers[question.Index].Answers());
        situation.Rulebook.FactConstraints.Select(c => actual[c.Holds]).Should().Equal(situation.Rulebook.FactConstraints.Select(c => expected[c.Holds]));
        Open(question, actual).Should().Equal(Open(question, expected));
    }

    private static IEnumerable<string> Open(Question question, Verdict verdict)
    {
        var open = new OpenPoints(verdict);
        open.Collect(question);
        return open.Facts.Select(f => f.Id).Concat(open.Events.Select(e => e.Id)).Concat(open.Statements.Select(s => s.Citation)).Concat(open.Provisions.Select(p => p.Id));
    }
}
