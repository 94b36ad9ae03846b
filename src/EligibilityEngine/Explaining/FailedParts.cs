using EligibilityEngine.Evaluation;

namespace EligibilityEngine.Explaining;

/// <summary>The leaves that make a condition false.</summary>
internal static class FailedParts
{
    public static IEnumerable<Condition> Of(Condition condition, Verdict verdict) => Of(condition, verdict, isWanted: true);

    /// <param name="condition">Where to look.</param>
    /// <param name="verdict">The truth of everything.</param>
    /// <param name="isWanted">Whether the condition had to be true; below a <c>none</c> it had to be false.</param>
    private static IEnumerable<Condition> Of(Condition condition, Verdict verdict, bool isWanted)
    {
        var failing = isWanted ? Truth.False : Truth.True;
        if (verdict[condition] != failing)
        {
            return [];
        }

        return condition switch
        {
            AllOf or AnyOf or AtLeast => condition.Parts.SelectMany(p => Of(p, verdict, isWanted)),
            NoneOf => condition.Parts.SelectMany(p => Of(p, verdict, !isWanted)),
            DefinitionTest test => Of(test.Definition.When, verdict, isWanted == test.Expected),
            _ => [condition],
        };
    }
}
