using EligibilityEngine.Evaluation;

namespace EligibilityEngine.Explaining;

/// <summary>The leaves that make a condition true, or leave it open.</summary>
internal static class DecisiveParts
{
    /// <summary>The leaves that make a true condition true: all parts, or those alternatives that are so.</summary>
    public static IEnumerable<Condition> Of(Condition condition, Verdict verdict) => condition switch
    {
        AllOf => condition.Parts.SelectMany(p => Of(p, verdict)),
        AnyOf or AtLeast => condition.Parts.Where(p => verdict[p] == Truth.True).SelectMany(p => Of(p, verdict)),
        NoneOf => condition.Parts.SelectMany(p => FailedParts.Of(p, verdict)),
        DefinitionTest { Expected: true } test => Of(test.Definition.When, verdict),
        DefinitionTest test => FailedParts.Of(test.Definition.When, verdict),
        _ => [condition],
    };

    /// <summary>The leaves whose truth is not known.</summary>
    public static IEnumerable<Condition> Open(Condition condition, Verdict verdict) =>
        Leaves(condition).Where(l => verdict[l] == Truth.Unknown);

    private static IEnumerable<Condition> Leaves(Condition condition) => condition switch
    {
        DefinitionTest test => Leaves(test.Definition.When),
        _ => condition.Parts.IsEmpty ? [condition] : condition.Parts.SelectMany(Leaves),
    };
}
