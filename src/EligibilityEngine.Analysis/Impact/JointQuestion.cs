using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>One question under two laws: the points that are open on either side, as points of both.</summary>
internal sealed class JointQuestion
{
    private readonly Dictionary<(Side, OpenPoint), JointPoint> _points = [];
    private readonly Twins _twins;

    public JointQuestion(Both<QuestionSlice> slices, Twins twins)
    {
        Slices = slices;
        _twins = twins;
        Regions = new JointRegions(slices);
        Start = JointState.Of(slices, slices.Select(s => s.Nothing));
        Changed = ChangedProvisions.Of(slices, Start.Verdicts);
    }

    public Both<QuestionSlice> Slices { get; }

    public JointRegions Regions { get; }

    /// <summary>Nothing is known of the person.</summary>
    public JointState Start { get; }

    public ChangedProvisions Changed { get; }

    /// <summary>
    /// A derived fact is settled itself only where both sides can do so; where one side needs what it is derived from, that is settled for both.
    /// </summary>
    public IEnumerable<JointPoint> PointsFor(Side side, Fact fact)
    {
        var own = Slices[side].Regions.PointsFor(fact, Slices[side].Nothing).ToList();
        var other = side.Other();
        if (fact.Derivation is not null && own is [var only] && only.Fact == fact && _twins.Of(side, only) is FactPoint { Fact.Derivation: not null } twin)
        {
            var theirs = Slices[other].Regions.PointsFor(twin.Fact, Slices[other].Nothing).ToList();
            if (theirs.Count > 0 && !theirs.Contains(twin))
            {
                return theirs.Select(p => Joint(other, p));
            }
        }

        return own.Select(p => Joint(side, p));
    }

    /// <summary>One and the same point, whichever side it comes from.</summary>
    public JointPoint Joint(Side side, OpenPoint point)
    {
        if (_points.TryGetValue((side, point), out var known))
        {
            return known;
        }

        var twin = _twins.Of(side, point);
        var joint = side == Side.First ? new JointPoint(point, twin) : new JointPoint(twin, point);
        _points.Add((side, point), joint);
        if (twin is not null)
        {
            _points.Add((side.Other(), twin), joint);
        }

        return joint;
    }
}
