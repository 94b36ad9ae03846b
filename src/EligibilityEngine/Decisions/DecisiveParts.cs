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

    /// <summary>The leaves whose truth is not known.</summary>
    public static IEnumerable<Condition> Open(Condition condition, Verdict verdict) =>
        [.. new DecisiveParts(verdict).Leaves(condition).Where(l => verdict[l] == Truth.Unknown)];

    private IEnumerable<Condition> Of(Condition condition) => condition switch
    {
        AllOf => condition.Parts.SelectMany(Of),
        AnyOf or AtLeast => condition.Parts.Where(p => _verdict[p] == Truth.True).SelectMany(Of),
        NoneOf => condition.Parts.SelectMany(p => FailedParts.Of(p, _verdict)),
        DefinitionTest test => !_seen.Add(test.Definition) ? []
            : test.Expected ? Of(test.Definition.When)
            : FailedParts.Of(test.Definition.When, _verdict),
        _ => [condition],
    };

    private IEnumerable<Condition> Leaves(Condition condition) => condition switch
    {
        DefinitionTest test => _seen.Add(test.Definition) ? Leaves(test.Definition.When) : [],
        _ => condition.Parts.IsEmpty ? [condition] : condition.Parts.SelectMany(Leaves),
    };
}
