using EligibilityEngine.Explaining;
using EligibilityEngine.Possibilities;

namespace EligibilityEngine.Comparisons;

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

    /// <summary>The points that leave the question open on some side.</summary>
    public IEnumerable<JointPoint> OpenIn(JointState state) => Sides.All
        .Where(side => state.Settled(side) is null)
        .SelectMany(side => Points(side, state, o => o.Collect(Slices[side].Question)))
        .Distinct();

    /// <summary>The points that leave open whether a provision stands.</summary>
    public IEnumerable<JointPoint> OpenFor(Provision provision, Side side, JointState state) =>
        Points(side, state, o => o.CollectStanding(provision)).Distinct();

    /// <summary>The points that leave a constraint of a side open.</summary>
    public IEnumerable<JointPoint> OpenFor(Constraint constraint, Side side, JointState state) =>
        Points(side, state, o => o.Collect(constraint.Holds)).Distinct();

    private IEnumerable<JointPoint> Points(Side side, JointState state, Action<OpenPoints> collect)
    {
        var open = new OpenPoints(state.Verdicts[side]);
        collect(open);
        return open.Facts.SelectMany(f => OfFact(side, f, state))
            .Concat(open.Events.Select(e => Joint(side, new EventPoint(e))))
            .Concat(open.Statements.Select(s => Joint(side, new StatementPoint(s))));
    }

    /// <summary>
    /// A derived fact is settled itself only where both sides can do so; where one side needs what it is derived from, that is settled for both.
    /// </summary>
    private IEnumerable<JointPoint> OfFact(Side side, Fact fact, JointState state)
    {
        var own = Slices[side].Regions.PointsFor(fact, state.Situations[side]).ToList();
        var other = side.Other();
        if (fact.Derivation is not null && own is [var only] && only.Fact == fact && _twins.Of(side, only) is FactPoint { Fact.Derivation: not null } twin)
        {
            var theirs = Slices[other].Regions.PointsFor(twin.Fact, state.Situations[other]).ToList();
            if (theirs.Count > 0 && !theirs.Contains(twin))
            {
                return theirs.Select(p => Joint(other, p));
            }
        }

        return own.Select(p => Joint(side, p));
    }

    /// <summary>One and the same point, whichever side it comes from.</summary>
    private JointPoint Joint(Side side, OpenPoint point)
    {
        if (_points.TryGetValue((side, point), out var known))
        {
            return known;
        }

        var twin = _twins.Of(side, point);
        var weight = WeightOf(side, point) + (twin is null ? 0 : WeightOf(side.Other(), twin));
        var joint = side == Side.First ? new JointPoint(point, twin, weight) : new JointPoint(twin, point, weight);
        _points.Add((side, point), joint);
        if (twin is not null)
        {
            _points.Add((side.Other(), twin), joint);
        }

        return joint;
    }

    private int WeightOf(Side side, OpenPoint point) => point is FactPoint { Fact: var fact } ? Slices[side].WeightOf(fact) : 0;
}
