using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>The variables of one case: each open point, in the order in which the law comes to speak of it.</summary>
internal abstract class PointVariables
{
    private readonly HashSet<OpenPoint> _points = [];

    /// <summary>Whether a point has come to be a variable.</summary>
    public bool Has(OpenPoint point) => _points.Contains(point);

    public PointVariable Of(OpenPoint point)
    {
        _points.Add(point);
        return Find(point);
    }

    /// <summary>The variables that the value of a fact hangs on.</summary>
    public IEnumerable<PointVariable> Behind(Fact fact, Situation basis) => basis[fact].IsKnown ? [] : PointsFor(fact, basis).Select(Of);

    protected abstract PointVariable Find(OpenPoint point);

    /// <summary>What to settle for an unknown fact.</summary>
    protected abstract IEnumerable<OpenPoint> PointsFor(Fact fact, Situation basis);
}

/// <summary>The variables of a case on its own.</summary>
internal sealed class OwnVariables(Regions regions) : PointVariables
{
    private readonly Dictionary<OpenPoint, PointVariable> _byPoint = [];
    private readonly List<PointVariable> _all = [];

    public IReadOnlyList<PointVariable> All => _all;

    protected override PointVariable Find(OpenPoint point)
    {
        if (!_byPoint.TryGetValue(point, out var variable))
        {
            variable = new PointVariable(_all.Count, point, regions.Of(point));
            _byPoint.Add(point, variable);
            _all.Add(variable);
        }

        return variable;
    }

    protected override IEnumerable<OpenPoint> PointsFor(Fact fact, Situation basis) => regions.PointsFor(fact, basis);
}
