using EligibilityEngine.Law;

namespace EligibilityEngine.Evaluation;

/// <summary>What is ordinary of a fact, given what is known of others.</summary>
internal static class OrdinaryValues
{
    /// <summary>The value of the first case that is so; unknown where none is, or where it is not known of one before it.</summary>
    public static FactValue Of(Fact fact, Situation situation)
    {
        foreach (var ordinary in fact.OrdinaryCases)
        {
            switch (ordinary.When is { } when ? TruthOf(when, situation) : Truth.True)
            {
                case Truth.True:
                    return ordinary.Value;
                case Truth.Unknown:
                    return FactValue.Unknown;
            }
        }

        return fact.OrdinaryCases.IsEmpty ? fact.Ordinarily : FactValue.Unknown;
    }

    private static Truth TruthOf(Condition condition, Situation situation) => condition switch
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
