using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>The provisions that came nearest to giving another answer.</summary>
internal static class NearMisses
{
    /// <summary>Failed provisions with another answer, those with the fewest tests to come out otherwise first. An exception also needs a base that holds, so
    /// those of the nearest base count with its own.</summary>
    public static IEnumerable<Failure> Of(QuestionDecision question, Verdict verdict)
    {
        var failed = question.Justification.Failed.ToDictionary(f => f.Provision, f => f.Distance);
        return question.Justification.Failed
            .Where(f => f.Provision.Answer is { } answer && answer != question.Answer)
            .Where(f => f.Provision.IsGeneral || f.Provision.ExceptionTo.Any(b => verdict.InForce[b.Index] != Truth.False))
            .OrderBy(f => f.Distance + Missing(f.Provision, failed))
            .ThenBy(f => f.Provision.IsGeneral ? 0 : 1)
            .ThenBy(f => f.Provision.Index);
    }

    private static int Missing(Provision provision, Dictionary<Provision, int> failed) =>
        provision.IsGeneral ? 0 : provision.ExceptionTo.Min(b => failed.GetValueOrDefault(b));
}
