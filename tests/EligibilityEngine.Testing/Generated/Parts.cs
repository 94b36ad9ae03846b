using CsCheck;

namespace EligibilityEngine.Testing.Generated;

/// <summary>The parts of a made-up law, drawn independently of each other: what one says of another is settled when the law is written.</summary>
internal sealed record Parts(
    Dice Manifest, Dice[] Sources, Dice[] Events, Dice[] Facts, Dice[] DerivedFacts, Dice[] Readings, Dice[] Groups, RuleDraft[] Definitions, (Dice Dice, RuleDraft[] Provisions)[] Questions, RuleDraft[] Constraints, RuleDraft[] Gaps)
{
    private const int DiceOfAFact = 12;

    public static Gen<Parts> Of(Measures measures)
    {
        var plain = measures.YesNos + measures.Choices + measures.Severals + measures.Numbers + measures.Dates;
        var rule = RuleDraft.Of(measures.Depth);
        var question = Gen.Select(Dice.Of(12), rule.Array[1, measures.Provisions]);
        return Gen.Select(
            Gen.Select(Dice.Of(6), Dice.Of(24).Array[1, 3], Dice.Of(8).Array[2, 5]),
            Gen.Select(Dice.Of(DiceOfAFact).Array[plain / 3, plain], Dice.Of(DiceOfAFact).Array[0, measures.Counts + measures.Totals], Dice.Of(DiceOfAFact).Array[0, measures.Readings], Dice.Of(DiceOfAFact).Array[0, measures.Groups]),
            Gen.Select(RuleDraft.Of(measures.Depth - 1).Array[0, measures.Definitions], question.Array[1, measures.Questions], RuleDraft.Of(1).Array[0, measures.Constraints], RuleDraft.Of(1).Array[0, measures.Gaps]),
            (law, facts, rules) => new Parts(law.Item1, law.Item2, law.Item3, facts.Item1, facts.Item2, facts.Item3, facts.Item4, rules.Item1, rules.Item2, rules.Item3, rules.Item4));
    }
}
