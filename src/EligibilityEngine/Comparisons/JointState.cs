using System.Collections.Immutable;
using EligibilityEngine.Cases;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Possibilities;

namespace EligibilityEngine.Comparisons;

/// <summary>What is known of one person so far, under both laws, and what follows.</summary>
internal sealed class JointState
{
    private readonly Both<QuestionSlice> _slices;

    private JointState(Both<QuestionSlice> slices, Both<Situation> situations, Both<Verdict> verdicts)
    {
        _slices = slices;
        Situations = situations;
        Verdicts = verdicts;
        Outcomes = slices.Select((side, s) => Outcome.AllOf(verdicts[side].Answers[s.Question.Index]).ToImmutableArray());
    }

    public Both<Situation> Situations { get; }

    public Both<Verdict> Verdicts { get; }

    /// <summary>The outcomes that three-valued logic leaves open on each side.</summary>
    public Both<ImmutableArray<Outcome>> Outcomes { get; }

    /// <summary>Whether nobody can be so.</summary>
    public bool IsImpossible => _slices.First.Excludes(Verdicts.First) || _slices.Second.Excludes(Verdicts.Second);

    /// <summary>The outcome of each side, when both are settled; otherwise null.</summary>
    public OutcomePair? Pair =>
        Settled(Side.First) is { } first && Settled(Side.Second) is { } second ? new OutcomePair(first, second) : null;

    /// <summary>The pairs of different outcomes that are still open.</summary>
    public IEnumerable<OutcomePair> Pairs => Outcomes.First
        .SelectMany(_ => Outcomes.Second, (first, second) => new OutcomePair(first, second))
        .Where(p => p.IsDifferent);

    /// <summary>Whether some outcomes were too many to be told apart.</summary>
    public bool HasTooManyAmounts => Sides.All.Any(s => Answers(s).Maybe.Length > Outcome.MostAmounts);

    public static JointState Of(Both<QuestionSlice> slices, Both<Situation> situations) =>
        new(slices, situations, slices.Select((side, s) => s.Evaluate(situations[side])));

    /// <summary>The state in which a point turned out so; a side that does not read the point keeps its verdict.</summary>
    public JointState With(JointSettled settled)
    {
        var situations = Situations.Select(settled.Settle);
        var verdicts = _slices.Select((side, s) => settled.Point[side] is { } point && s.Reads(point) ? s.Evaluate(situations[side]) : Verdicts[side]);
        return new JointState(_slices, situations, verdicts);
    }

    public Outcome? Settled(Side side) => Outcome.Of(Answers(side));

    private AnswerSet Answers(Side side) => Verdicts[side].Answers[_slices[side].Question.Index];
}
