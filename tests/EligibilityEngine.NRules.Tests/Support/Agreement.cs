using EligibilityEngine.Law;

namespace EligibilityEngine.NRules.Tests.Support;

/// <summary>What a session decides against what the evaluator, the definition of the language, decides.</summary>
internal static class Agreement
{
    /// <summary>Mistakes, answers, possible answers, grounds, and the truth of every provision's standing.</summary>
    public static void Check(NRulesSession session, CaseHandle handle, string where)
    {
        var expected = session.Network.Rulebook.Decide(handle.Case);
        var actual = session.Decide(handle);
        Lines(actual).Should().Equal(Lines(expected), because: where);
    }

    private static IEnumerable<string> Lines(Checked<Decision> decided)
    {
        foreach (var mistake in decided.Diagnostics)
        {
            yield return mistake.ToString();
        }

        if (decided.ValueOrNull is not { } decision)
        {
            yield break;
        }

        foreach (var question in decision.Questions)
        {
            var standing = decision.Rulebook.ProvisionsOf(question.Question)
                .Select(p => (Provision: p, Stands: decision.Verdict.Stands[p.Index]))
                .Where(p => p.Stands != Truth.False)
                .Select(p => $"{p.Provision} {p.Stands}");
            yield return $"{question.Question}: {question.Status} {string.Join(" or ", question.Possible)}"
                + $" by {string.Join(", ", question.Justification.Grounds)}; {string.Join(", ", standing)}";
        }
    }
}
