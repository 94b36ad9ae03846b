using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>The leaves that make a condition true, or leave it open. A definition is gone into once, however often it is used.</summary>
internal sealed class DecisiveParts
{
    private readonly Verdict _verdict;
    private readonly HashSet<Definition> _seen = [];

    private DecisiveParts(Verdict verdict) => _verdict = verdict;

    /// <summary>The leaves that make a true condition true: all parts, or those alternatives that are so.</summary>
    public static IEnumerable<Condition> Of(Condition condition, Verdict verdict) => [.. new DecisiveParts(verdict).Of(condition)];

    /// <summary>The leaves whose truth is not known and still matters: what stands in a part that is settled does not.</summary>
    public static IEnumerable<Condition> Open(Condition condition, Verdict verdict) => [.. new DecisiveParts(verdict).Leaves(condition)];

    private IEnumerable<Condition> Of(Condition condition) => condition switch
    {
        AllOf => condition.Parts.SelectMany(Of),
        AnyOf or AtLeast => condition.Parts.Where(p => _verdict[p] == Truth.True).SelectMany(Of),
        NoneOf => condition.Parts.SelectMany(Failing),
        DefinitionTest test => !_seen.Add(test.Definition) ? []
            : test.Expected ? Of(test.Definition.When)
            : Failing(test.Definition.When),
        _ => [condition],
    };

    private IEnumerable<Condition> Failing(Condition condition) => FailedParts.Of(condition, _verdict).SelectMany(f => f.Tests).Select(t => t.Condition);

    private IEnumerable<Condition> Leaves(Condition condition) => condition switch
    {
        _ when _verdict[condition] != Truth.Unknown => [],
        DefinitionTest test => _seen.Add(test.Definition) ? Leaves(test.Definition.When) : [],
        _ => condition.Parts.IsEmpty ? [condition] : condition.Parts.SelectMany(Leaves),
    };
}
