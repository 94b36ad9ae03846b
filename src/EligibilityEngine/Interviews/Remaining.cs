using System.Collections.Immutable;
using EligibilityEngine.Possibilities;

namespace EligibilityEngine.Interviews;

/// <summary>What an interview has still to find out: the answers left, exactly where a short search suffices, otherwise by three-valued logic.</summary>
/// <param name="Answers">The answers left.</param>
/// <param name="IsExact">Whether exactly these are possible.</param>
/// <param name="IsSettled">Whether there is nothing left to find out.</param>
internal sealed record Remaining(ImmutableArray<Answer> Answers, bool IsExact, bool IsSettled)
{
    /// <summary>Situations evaluated at most between two questions of an interview.</summary>
    private const int MostSituations = 1_000;

    public static Remaining Of(QuestionDecision decision, Search search)
    {
        if (decision.Status != DecisionStatus.Undetermined)
        {
            return new Remaining(decision.Possible, true, true);
        }

        var explorer = Explorer.FindAll(search, MostSituations);
        if (!explorer.IsExact || explorer.Found.Count == 0)
        {
            return new Remaining(decision.Possible, false, false);
        }

        var found = explorer.Found.Keys.SelectMany(o => o.Answers).ToHashSet();
        return new Remaining([.. decision.Possible.Where(found.Contains)], true, explorer.Found.Count == 1);
    }
}
