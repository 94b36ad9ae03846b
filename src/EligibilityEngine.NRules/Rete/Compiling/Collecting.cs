using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.NRules.Facts;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>The answers that the standing provisions of a question leave possible.</summary>
internal static class Collecting
{
    public static AnswerSet AnswersTo(Question question, IEnumerable<Matter> matters)
    {
        var standing = matters.OfType<Standing>().ToList();
        return question.IsAmount
            ? AnswerSet.OfAmount(question, Amounts(standing, Degree.Certainly), Amounts(standing, Degree.Possibly))
            : AnswerSet.OfChoice(question, Choices(standing));
    }

    private static IEnumerable<long> Amounts(IEnumerable<Standing> standing, Degree degree) =>
        standing.Where(s => s.Degree == degree).Select(s => s.Provision.Answer!.Amount!.Value);

    /// <summary>The strongest that certainly stands, or the default, and whatever stronger one may stand.</summary>
    private static ulong Choices(IEnumerable<Standing> standing)
    {
        var (strongest, possible) = (0, 0UL);
        foreach (var s in standing)
        {
            var choice = s.Provision.Answer!.Choice!.Value;
            possible |= 1UL << choice;
            strongest = s.Degree == Degree.Certainly ? Math.Max(strongest, choice) : strongest;
        }

        return (1UL << strongest) | (possible & (~0UL << strongest));
    }
}
