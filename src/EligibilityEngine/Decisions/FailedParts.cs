using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>The leaves that make a condition false. A definition is gone into once, however often it is used.</summary>
internal sealed class FailedParts
{
    private readonly Verdict _verdict;
    private readonly HashSet<(Definition Definition, bool IsWanted)> _seen = [];

    private FailedParts(Verdict verdict) => _verdict = verdict;

    public static IEnumerable<Condition> Of(Condition condition, Verdict verdict) => [.. new FailedParts(verdict).Of(condition, isWanted: true)];

    /// <param name="condition">Where to look.</param>
    /// <param name="isWanted">Whether the condition had to be true; below a <c>none</c> it had to be false.</param>
    private IEnumerable<Condition> Of(Condition condition, bool isWanted)
    {
        var failing = isWanted ? Truth.False : Truth.True;
        if (_verdict[condition] != failing)
        {
            return [];
        }

        return condition switch
        {
            AllOf or AnyOf or AtLeast => condition.Parts.SelectMany(p => Of(p, isWanted)),
            NoneOf => condition.Parts.SelectMany(p => Of(p, !isWanted)),
            DefinitionTest test => _seen.Add((test.Definition, isWanted == test.Expected)) ? Of(test.Definition.When, isWanted == test.Expected) : [],
            _ => [condition],
        };
    }
}
