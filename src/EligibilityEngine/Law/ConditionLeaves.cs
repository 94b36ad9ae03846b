namespace EligibilityEngine.Law;

/// <summary>The leaves of conditions.</summary>
internal static class ConditionLeaves
{
    /// <summary>The tests of answers that a condition uses, through definitions too.</summary>
    public static IEnumerable<AnswerTest> AnswersIn(Condition condition, HashSet<Definition>? seen = null) => Of(condition, seen ?? []).OfType<AnswerTest>();

    /// <summary>The comparisons of facts and the tests of answers that a condition uses, through definitions too, in the order in which they are written.</summary>
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
