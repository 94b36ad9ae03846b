using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>What makes a condition false. A definition is gone into once; where it stands a second time, it is one test, or is asked for anyway.</summary>
internal sealed class FailedParts
{
    private readonly Verdict _verdict;
    private readonly HashSet<(Definition Definition, bool IsWanted)> _seen = [];

    /// <summary>Those of the definitions gone into that are no matter of choice.</summary>
    private readonly HashSet<(Definition Definition, bool IsWanted)> _needed = [];

    private FailedParts(Verdict verdict) => _verdict = verdict;

    /// <summary>What would all have had to be otherwise.</summary>
    public static ImmutableArray<FailedCondition> Of(Condition condition, Verdict verdict) =>
        [.. new FailedParts(verdict).Of(condition, isWanted: true).DistinctBy(f => f.Condition)];

    /// <param name="condition">Where to look.</param>
    /// <param name="isWanted">Whether the condition had to be true; below a <c>none</c> it had to be false.</param>
    /// <param name="isChoice">Whether it stands among alternatives.</param>
    private IEnumerable<FailedCondition> Of(Condition condition, bool isWanted, bool isChoice = false)
    {
        if (_verdict[condition] != (isWanted ? Truth.False : Truth.True))
        {
            return [];
        }

        return condition switch
        {
            DefinitionTest test => OfDefinition(test, isWanted, isChoice),
            _ when condition.Parts.IsEmpty || condition.IsWrittenAsOne => [new FailedCondition(condition, isWanted, 0, [])],
            _ => OfParts(condition, isWanted, isChoice),
        };
    }

    private IEnumerable<FailedCondition> OfDefinition(DefinitionTest test, bool isWanted, bool isChoice)
    {
        var key = (test.Definition, isWanted == test.Expected);
        if (!_seen.Add(key))
        {
            return !isChoice && _needed.Contains(key) ? [] : [new FailedCondition(test, isWanted, 0, [])];
        }

        if (!isChoice)
        {
            _needed.Add(key);
        }

        return Of(test.Definition.When, isWanted == test.Expected, isChoice);
    }

    private IEnumerable<FailedCondition> OfParts(Condition condition, bool isWanted, bool isChoice)
    {
        var failing = isWanted != condition is NoneOf ? Truth.False : Truth.True;
        var failed = condition.Parts.Where(p => _verdict[p] == failing).ToList();
        var needed = Needed(condition, isWanted);
        return needed < failed.Count
            ? [new FailedCondition(condition, isWanted, needed, [.. failed.Select(p => Together(p, failing == Truth.False, [.. Of(p, failing == Truth.False, isChoice: true)]))])]
            : failed.SelectMany(p => Of(p, failing == Truth.False, isChoice));
    }

    /// <summary>One of several alternatives may itself be several tests together.</summary>
    private static FailedCondition Together(Condition part, bool isWanted, ImmutableArray<FailedCondition> failed) =>
        failed is [var only] ? only : new FailedCondition(part, isWanted, failed.Length, failed);

    /// <summary>How many of the parts that failed it would have had to come out otherwise, if all that is unknown comes out well.</summary>
    private int Needed(Condition condition, bool isWanted)
    {
        var (isTrue, isFalse) = (condition.Parts.Count(p => _verdict[p] == Truth.True), condition.Parts.Count(p => _verdict[p] == Truth.False));
        var (count, all) = (condition is AtLeast some ? some.Count : 1, condition.Parts.Length);
        return (condition, isWanted) switch
        {
            (AllOf, true) => isFalse,
            (AllOf, false) => 1,
            (NoneOf, true) => isTrue,
            (NoneOf, false) => 1,
            (_, true) => count - (all - isFalse),
            _ => isTrue - count + 1,
        };
    }
}
