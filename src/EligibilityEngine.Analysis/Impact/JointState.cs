using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>What is known of one person under both laws, and what follows.</summary>
internal sealed class JointState
{
    private readonly Both<QuestionSlice> _slices;

    private JointState(Both<QuestionSlice> slices, Both<Situation> situations)
    {
        _slices = slices;
        Situations = situations;
        Verdicts = slices.Select((side, s) => s.Evaluate(situations[side]));
    }

    public Both<Situation> Situations { get; }

    public Both<Verdict> Verdicts { get; }

    /// <summary>Whether nobody can be so.</summary>
    public bool IsImpossible => _slices.First.Excludes(Verdicts.First) || _slices.Second.Excludes(Verdicts.Second);

    public static JointState Of(Both<QuestionSlice> slices, Both<Situation> situations) => new(slices, situations);

    public Outcome? Settled(Side side) => Outcome.Of(Verdicts[side].Answers[_slices[side].Question.Index]);

    /// <summary>Whether a provision stands on one side, and not on the other.</summary>
    public bool StandsOnlyOn(Side side, Provision provision) => Verdicts[side].Stands[provision.Index] == Truth.True
        && (_slices[side.Other()].Rulebook.FindProvision(provision.Id) is not { } twin || Verdicts[side.Other()].Stands[twin.Index] == Truth.False);
}
