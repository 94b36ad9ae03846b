using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>What is ordinary on both sides, and so need not be told of a person.</summary>
internal sealed class OrdinaryLife(Both<Situation> ordinary)
{
    private const int OutOfTheOrdinary = 1;
    private const int AboutTheLaw = 2;

    /// <summary>What it costs the plainness of a person that something turned out so: nothing where that is ordinary.</summary>
    public int PriceOf(JointSettled settled) => !settled.Point.IsAboutPerson ? AboutTheLaw : IsOrdinary(settled) ? 0 : OutOfTheOrdinary;

    /// <summary>Whether a fact has its ordinary value, which is the same on both sides.</summary>
    public bool IsOrdinary(JointSettled settled) => settled.Point.IsAboutPerson && Sides.All.All(side => IsOrdinary(side, settled));

    /// <summary>Facts of a side that the sides do not agree is ordinary: they may not be assumed, since it would be two persons.</summary>
    public IEnumerable<Fact> Disputed(Side side) => ordinary[side].Rulebook.Facts
        .Where(f => f.Derivation is null && ordinary[side][f].IsKnown && ordinary[side].OriginOf(f) == FactOrigin.Assumed)
        .Where(f => ordinary[side.Other()].Rulebook.FindFact(f.Id) is { } twin && Written(side.Other(), twin) != Written(side, f));

    private string Written(Side side, Fact fact) => fact.Write(ordinary[side][fact]);

    private bool IsOrdinary(Side side, JointSettled settled)
    {
        if (settled.Point[side] is not FactPoint { Fact: var fact } || settled.Region[side] is not { } region)
        {
            return true;
        }

        return ordinary[side][fact] is { IsKnown: true } value && region.Values.Contains(value.Code) && !IsDisputed(side, fact);
    }

    private bool IsDisputed(Side side, Fact fact) =>
        ordinary[side.Other()].Rulebook.FindFact(fact.Id) is { } twin && Written(side.Other(), twin) != Written(side, fact);
}
