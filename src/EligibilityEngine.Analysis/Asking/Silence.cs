using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>Among some people, which facts still make a difference.</summary>
internal sealed class Silence
{
    private readonly OutcomeMap _map;
    private readonly Diagram _people;
    private readonly List<Supports> _supports;

    public Silence(OutcomeMap map, Diagram people)
    {
        (_map, _people) = (map, people);
        _supports = [.. map.Outcomes.Select(o => map.Store.And(o.When, people)).Where(w => w != Diagram.False).Select(w => new Supports(map.Store, w, map.Variables.Count))];
    }

    /// <summary>Whether anybody is among them.</summary>
    public bool IsOfNobody => _supports.Count == 0;

    /// <summary>Whether a fact makes no difference to any of them.</summary>
    public bool Covers(Fact fact)
    {
        if (_supports.Count < 2)
        {
            return true;
        }

        foreach (var quantity in _map.Space.Sides[0].SumOf(fact).Summands.Select(s => s.Quantity))
        {
            var own = _map.Variables.Where(v => v.Shows(quantity)).ToList();
            if (own.Exists(v => _supports.Exists(s => s.HangsOn(v.Index))) && (own.TrueForAll(v => _map.JoinedWith(v).Count == 0) || _map.Matters(quantity, _people)))
            {
                return false;
            }
        }

        return true;
    }
}
