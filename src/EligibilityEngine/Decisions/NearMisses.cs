using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>The provisions that came nearest to giving another answer.</summary>
internal static class NearMisses
{
    private const int Never = int.MaxValue / 2;

    /// <summary>Failed provisions with another answer, those first of which the fewest tests would have had to come out otherwise. An exception also needs a
    /// base that applies, so those of the nearest line of bases count with its own.</summary>
    public static IEnumerable<Failure> Of(QuestionDecision question, Verdict verdict)
    {
        var missing = Missing(question, verdict);
        return question.Justification.Failed
            .Where(f => f.Provision.Answer is { } answer && answer != question.Answer && missing[f.Provision] < Never)
            .OrderBy(f => missing[f.Provision])
            .ThenBy(f => f.Provision.IsGeneral ? 0 : 1)
            .ThenBy(f => f.Provision.Index);
    }

    /// <summary>How many tests keep each provision from applying.</summary>
    private static Dictionary<Provision, int> Missing(QuestionDecision question, Verdict verdict)
    {
        var failed = question.Justification.Failed.ToDictionary(f => f.Provision, f => f.Distance);
        var missing = new Dictionary<Provision, int>();
        foreach (var provision in verdict.Situation.Rulebook.BasesFirst[question.Question.Index])
        {
            var ofBase = provision.ExceptionTo.Select(b => missing[b]).DefaultIfEmpty(0).Min();
            missing.Add(provision, verdict.InForce[provision.Index] == Truth.False ? Never : Math.Min(Never, failed.GetValueOrDefault(provision) + ofBase));
        }

        return missing;
    }
}
