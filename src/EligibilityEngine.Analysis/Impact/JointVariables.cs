using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>The variables of a question under two laws: what turns out alike on both sides is one.</summary>
internal sealed class JointVariables
{
    private readonly Dictionary<JointPoint, int> _index = [];
    private readonly List<JointPoint> _all = [];

    public JointVariables(JointQuestion question) =>
        Sides = new Both<PointVariables>(new SideVariables(question, this, Side.First), new SideVariables(question, this, Side.Second));

    public IReadOnlyList<JointPoint> All => _all;

    /// <summary>The same variables as each side sees them.</summary>
    public Both<PointVariables> Sides { get; }

    private int IndexOf(JointPoint point)
    {
        if (!_index.TryGetValue(point, out var index))
        {
            index = _all.Count;
            _index.Add(point, index);
            _all.Add(point);
        }

        return index;
    }

    private sealed class SideVariables(JointQuestion question, JointVariables joint, Side side) : PointVariables
    {
        private readonly Dictionary<OpenPoint, PointVariable> _byPoint = [];

        protected override PointVariable Find(OpenPoint point)
        {
            if (!_byPoint.TryGetValue(point, out var variable))
            {
                var both = question.Joint(side, point);
                variable = new PointVariable(joint.IndexOf(both), point, [.. question.Regions.Of(both).Select(r => r[side]!.Value)]);
                _byPoint.Add(point, variable);
            }

            return variable;
        }

        /// <summary>A derived fact is settled itself only where both sides can do so.</summary>
        protected override IEnumerable<OpenPoint> PointsFor(Fact fact, Situation basis)
        {
            var points = question.PointsFor(side, fact).Select(p => p[side]).ToList();
            return points.All(p => p is FactPoint { Fact: var own } && (own == fact || FactUses.BasesOf(fact).Contains(own))) ? points.OfType<OpenPoint>()
                : question.Slices[side].Regions.PointsFor(fact, basis);
        }
    }
}
