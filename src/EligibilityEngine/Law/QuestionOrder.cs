using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>Orders questions so that each comes after those whose answers it uses. There is no circle among them.</summary>
internal static class QuestionOrder
{
    public static ImmutableArray<Question> Of(Rulebook rulebook)
    {
        var uses = rulebook.Questions.ToDictionary(q => q, q => UsedBy(rulebook, q));
        var ordered = ImmutableArray.CreateBuilder<Question>();
        var placed = new HashSet<Question>();
        while (ordered.Count < rulebook.Questions.Length)
        {
            var ready = rulebook.Questions.Where(q => !placed.Contains(q) && uses[q].IsSubsetOf(placed)).ToList();
            ordered.AddRange(ready);
            placed.UnionWith(ready);
        }

        return ordered.ToImmutable();
    }

    /// <summary>A question and those that its answer hangs on, in the same order.</summary>
    public static ImmutableArray<Question> For(Rulebook rulebook, Question question)
    {
        var needed = new HashSet<Question> { question };
        for (var i = rulebook.QuestionOrder.Length - 1; i >= 0; i--)
        {
            if (needed.Contains(rulebook.QuestionOrder[i]))
            {
                needed.UnionWith(UsedBy(rulebook, rulebook.QuestionOrder[i]));
            }
        }

        return [.. rulebook.QuestionOrder.Where(needed.Contains)];
    }

    private static HashSet<Question> UsedBy(Rulebook rulebook, Question question) => rulebook.ProvisionsOf(question)
        .Where(p => p.When is not null)
        .SelectMany(p => ConditionLeaves.AnswersIn(p.When!))
        .Select(t => t.Question)
        .ToHashSet();
}
