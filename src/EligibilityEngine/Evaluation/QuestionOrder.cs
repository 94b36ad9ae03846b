using System.Collections.Immutable;
using EligibilityEngine.Binding;

namespace EligibilityEngine.Evaluation;

/// <summary>Orders questions so that each comes after those whose answers it uses. There is no circle among them.</summary>
internal static class QuestionOrder
{
    public static ImmutableArray<Question> Of(Rulebook rulebook)
    {
        var uses = rulebook.Questions.ToDictionary(q => q, q => rulebook.ProvisionsOf(q)
            .Where(p => p.When is not null)
            .SelectMany(p => WholeChecks.AnswersIn(p.When!, []))
            .Select(t => t.Question)
            .ToHashSet());
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
}
