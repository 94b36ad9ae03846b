using EligibilityEngine.Law;

namespace EligibilityEngine.Evaluation;

/// <summary>Conditions that hang on facts and definitions alone, before anything is decided.</summary>
internal static class FactConditions
{
    /// <summary>Whether one is so, as the evaluator would say.</summary>
    public static Truth TruthOf(Condition condition, Situation situation) => condition switch
    {
        AllOf all => all.Parts.Aggregate(Truth.True, (truth, part) => truth.And(TruthOf(part, situation))),
        AnyOf any => Some(any, situation),
        NoneOf none => Some(none, situation).Not(),
        AtLeast some => AtLeast(some, situation),
        DefinitionTest test => test.Expected ? TruthOf(test.Definition.When, situation) : TruthOf(test.Definition.When, situation).Not(),
        _ => Evaluator.TruthOf((FactTest)condition, situation),
    };

    private static Truth Some(Condition condition, Situation situation) => condition.Parts.Aggregate(Truth.False, (truth, part) => truth.Or(TruthOf(part, situation)));

    private static Truth AtLeast(AtLeast condition, Situation situation)
    {
        var truths = condition.Parts.Select(p => TruthOf(p, situation)).ToList();
        return Kleene.Between(truths.Count(t => t == Truth.True) >= condition.Count, truths.Count(t => t != Truth.False) >= condition.Count);
    }
}
