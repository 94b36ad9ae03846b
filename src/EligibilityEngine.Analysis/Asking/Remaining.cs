using System.Collections.Immutable;
using EligibilityEngine.Maps;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>What an interview has still to find out: the answers left, exactly, or where that would take too long by three-valued logic.</summary>
/// <param name="Answers">The answers left.</param>
/// <param name="IsExact">Whether exactly these are possible.</param>
/// <param name="IsSettled">Whether there is nothing left to find out.</param>
internal sealed record Remaining(ImmutableArray<Answer> Answers, bool IsExact, bool IsSettled)
{
    public static Remaining Of(QuestionDecision decision, Lazy<QuestionDiagrams> diagrams)
    {
        if (decision.Status != DecisionStatus.Undetermined)
        {
            return new Remaining(decision.Possible, true, true);
        }

        var outcomes = diagrams.Value.Outcomes;
        if (!diagrams.Value.IsExact || outcomes.IsEmpty)
        {
            return new Remaining(decision.Possible, false, false);
        }

        var found = outcomes.SelectMany(o => o.Outcome.Answers).ToHashSet();
        return new Remaining([.. decision.Possible.Where(found.Contains)], true, outcomes.Length == 1);
    }
}
