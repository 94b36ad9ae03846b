using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>Everything that could be otherwise: each fact that a question hangs on, with the regions of its other values; readings; undated events.
/// What can never change is not among them.</summary>
internal sealed class Alternatives(Situation basis, FactUses uses)
{
    private readonly Regions _regions = new(uses, basis);

    public IEnumerable<Settled> All() => Facts().Concat(Events());

    public static ChangeKind KindOf(Settled settled) => settled.Point switch
    {
        FactPoint { Fact.Changes: ChangedBy.Time } => ChangeKind.Time,
        FactPoint { Fact.Changes: ChangedBy.ThePerson } => ChangeKind.ThePerson,
        FactPoint { Fact.Changes: ChangedBy.AReading } => ChangeKind.AReading,
        FactPoint => ChangeKind.AnAuthority,
        _ => ChangeKind.TheLaw,
    };

    private IEnumerable<Settled> Facts()
    {
        foreach (var fact in basis.Rulebook.Facts.Where(CanChange))
        {
            var point = new FactPoint(fact);
            foreach (var region in _regions.Of(point).Where(r => IsOther(fact, r)))
            {
                yield return new Settled(point, region);
            }
        }
    }

    /// <summary>A fact that follows from others changes with them, and a birthday that is known brings its ages by itself.</summary>
    private bool CanChange(Fact fact) =>
        fact.Changes != ChangedBy.Never
        && (uses.IsTested(fact) || uses.DerivedFrom[fact].Any())
        && basis.OriginOf(fact) != FactOrigin.Derived
        && (fact.Derivation is null || basis[fact].IsKnown);

    private bool IsOther(Fact fact, Region region)
    {
        if (basis[fact] is not { IsKnown: true } value)
        {
            return true;
        }

        // Time runs forwards: whoever is 23 will not be 17 again.
        var runsForwards = fact.Derivation is { Kind: not (DerivationKind.Count or DerivationKind.Sum) };
        return !region.Values.Contains(value.Code) && (!runsForwards || region.Representative > value.Code);
    }

    private IEnumerable<Settled> Events()
    {
        foreach (var e in basis.Rulebook.Events.Where(e => basis.HasCome(e) == Truth.Unknown))
        {
            var point = new EventPoint(e);
            foreach (var region in _regions.Of(point))
            {
                yield return new Settled(point, region);
            }
        }
    }
}
