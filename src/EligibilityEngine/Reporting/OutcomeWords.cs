namespace EligibilityEngine.Reporting;

/// <summary>Outcomes in a word or two.</summary>
internal static class OutcomeWords
{
    /// <summary>One answer, or amounts in conflict, or answers of which nothing settles which it is.</summary>
    public static Prose Short(this Phrases say, LawWords law, IReadOnlyList<Answer> outcome, bool isOpen = false)
    {
        if (isOpen)
        {
            return say.Or(outcome.Select(law.Short));
        }

        var answers = say.Amounts(outcome.Select(law.Short));
        return outcome.Count > 1 ? say.InConflictAmounts(answers) : answers;
    }

    /// <summary>The rulebooks that tell this, one below the other.</summary>
    public static IEnumerable<Block> Sources(this LawWords law, Rulebook first, Rulebook second) =>
        Blocks.Together(new[] { first, second }.DistinctBy(r => r.Hash).Select(r => Blocks.Line(law.Source(r))));
}
