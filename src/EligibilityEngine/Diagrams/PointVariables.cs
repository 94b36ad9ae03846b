using EligibilityEngine.Possibilities;

namespace EligibilityEngine.Diagrams;

/// <summary>The variables of one case: each open point, in the order in which the law comes to speak of it.</summary>
internal sealed class PointVariables(Regions regions)
{
    private readonly Dictionary<OpenPoint, PointVariable> _byPoint = [];
    private readonly List<PointVariable> _all = [];

    public IReadOnlyList<PointVariable> All => _all;

    public bool Has(Fact fact) => _byPoint.ContainsKey(new FactPoint(fact));

    public PointVariable Of(OpenPoint point)
    {
        if (!_byPoint.TryGetValue(point, out var variable))
        {
            variable = new PointVariable(_all.Count, point, regions.Of(point));
            _byPoint.Add(point, variable);
            _all.Add(variable);
        }

        return variable;
    }

    /// <summary>The variables that the truth of a comparison of a fact hangs on, in their order.</summary>
    public IEnumerable<PointVariable> Behind(Fact fact, Cases.Situation basis) =>
        basis[fact].IsKnown ? [] : regions.PointsFor(fact, basis).Select(Of);
}
