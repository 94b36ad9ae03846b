using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>The leaves of conditions.</summary>
internal static class ConditionLeaves
{
    /// <summary>The questions whose answers a condition uses, through definitions too; one may come more than once.</summary>
    public static IEnumerable<Question> QuestionsIn(Condition condition, HashSet<Definition>? seen = null) => QuestionUses(condition, seen ?? []).Select(u => u.Question);

    /// <summary>The same, with where each is used.</summary>
    public static IEnumerable<(Question Question, TextPlace Place)> QuestionUses(Condition condition, HashSet<Definition> seen) => Of(condition, seen)
        .SelectMany(l => l is AnswerTest answer ? [(answer.Question, l.Place)] : l is AmountTest amount ? new[] { (amount.Question, l.Place) } : []);

    /// <summary>The comparisons of facts (those with what a question comes to also one by one, for each amount) and the tests of answers that a condition uses, through definitions too, in the order in which they are written.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="seen">Definitions not to go through again; those gone through are added.</param>
    public static IEnumerable<Condition> Of(Condition condition, HashSet<Definition> seen)
    {
        // A stack, not recursion: definitions may use each other in a long chain.
        var waiting = new Stack<Condition>([condition]);
        while (waiting.TryPop(out var next))
        {
            switch (next)
            {
                case FactTest or AnswerTest:
                    yield return next;
                    break;
                case AmountTest test:
                    yield return next;
                    foreach (var part in test.Tests)
                    {
                        yield return part;
                    }

                    break;
                case DefinitionTest test:
                    if (seen.Add(test.Definition))
                    {
                        waiting.Push(test.Definition.When);
                    }

                    break;
                default:
                    foreach (var part in next.Parts.Reverse())
                    {
                        waiting.Push(part);
                    }

                    break;
            }
        }
    }
}
