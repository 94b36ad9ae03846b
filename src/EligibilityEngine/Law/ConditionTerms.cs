using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>Conditions on facts as numbers: 1 where one is so, 0 where it is not.</summary>
internal static class ConditionTerms
{
    private static readonly ValueSet None = ValueSet.Of([0]);

    /// <summary>The term of a condition that hangs on facts and definitions alone.</summary>
    public static Term Of(Condition condition) => condition switch
    {
        AllOf all => All([.. all.Parts.Select(Of)]),
        AnyOf { Parts: [] } => Settled(false),
        AnyOf any => Any([.. any.Parts.Select(Of)]),
        NoneOf { Parts: [] } => Settled(true),
        NoneOf none => Not(Any([.. none.Parts.Select(Of)])),
        AtLeast some => Is(new Computed(new Total(), [.. some.Parts.Select(Of)]), ValueSet.Range(some.Count, long.MaxValue)),
        DefinitionTest test => test.Expected ? Of(test.Definition.When) : Not(Of(test.Definition.When)),
        FactTest test => All([.. OfTest(test)]),
        _ => throw new InvalidOperationException(),
    };

    private static Constant Settled(bool isSo) => new(isSo ? 1 : 0, FactType.Number);

    private static Computed Is(Term term, ValueSet values) => new(new IsOneOf(values), [term]);

    private static Computed Not(Term term) => Is(term, None);

    private static Term All(ImmutableArray<Term> parts) => parts switch { [] => Settled(true), [var only] => only, _ => new Computed(new Extreme(IsLast: false), parts) };

    private static Term Any(ImmutableArray<Term> parts) => parts is [var only] ? only : new Computed(new Extreme(IsLast: true), parts);

    private static IEnumerable<Term> OfTest(FactTest test)
    {
        if (!test.Accepts.IsEverything)
        {
            yield return Is(new FactItself(test.Fact), test.Accepts);
        }

        foreach (var comparison in test.Against)
        {
            yield return test.Fact.Type is FactType.Choice or FactType.YesNo ? Same(test.Fact, comparison.Other!)
                : Is(new Computed(new Difference(), [new FactItself(test.Fact), comparison.Term]), Differences(comparison.Relation));
        }
    }

    /// <summary>Two choices are the same: the one and the other have this value, or that.</summary>
    private static Term Same(Fact fact, Fact other) => Any([.. Enumerable.Range(0, Math.Max(2, fact.Values.Length)).Select(code => All([Has(fact, code), Has(other, code)]))]);

    private static Computed Has(Fact fact, int code) => Is(new FactItself(fact), ValueSet.Of([code]));

    private static ValueSet Differences(Relation relation) => relation switch
    {
        Relation.Equal => None,
        Relation.From => ValueSet.Range(0, long.MaxValue),
        Relation.Above => ValueSet.Range(1, long.MaxValue),
        Relation.Below => ValueSet.Range(long.MinValue, -1),
        _ => ValueSet.Range(long.MinValue, 0),
    };
}
