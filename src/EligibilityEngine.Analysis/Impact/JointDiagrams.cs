using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>What a question comes to under two laws, as functions of what is not known of a person: everybody at once.</summary>
internal sealed class JointDiagrams
{
    private readonly JointQuestion _question;
    private readonly DiagramStore _store = new(QuestionDiagrams.MostNodes);
    private readonly JointVariables _variables;
    private readonly Both<CaseDiagrams> _sides;
    private readonly PathFinder _paths;

    public JointDiagrams(JointQuestion question)
    {
        _question = question;
        _paths = new PathFinder(_store);
        _variables = new JointVariables(question);
        _sides = question.Slices.Select((side, _) => new CaseDiagrams(_store, question.Start.Verdicts[side], _variables.Sides[side]));
        var answers = question.Slices.Select((side, s) => _sides[side].Law.Answers(s.Question));
        var people = Sides.All.SelectMany(side => _sides[side].Constraints()).Aggregate(Diagram.True, _store.And);
        var outcomes = answers.Select(a => a.Outcomes(people).ToList());
        Pairs =
        [
            .. outcomes.First
                .SelectMany(_ => outcomes.Second, (a, b) => (Pair: new OutcomePair(a.Outcome, b.Outcome), When: _store.And(a.When, b.When)))
                .Where(p => p.Pair.IsDifferent && p.When != Diagram.False),
        ];
        IsFull = _sides.First.IsFull || _sides.Second.IsFull;
        IsExact = !IsFull && question.Regions.IsExact && Sides.All.All(side => _store.Any(outcomes[side].Select(o => o.When)) == people);
    }

    /// <summary>Every pair of different outcomes that somebody gets, with who does.</summary>
    public ImmutableArray<(OutcomePair Pair, Diagram When)> Pairs { get; }

    /// <summary>Whether the diagrams were too large, and mean nothing.</summary>
    public bool IsFull { get; }

    /// <summary>Whether <see cref="Pairs"/> are all, and each tells exactly who gets it.</summary>
    public bool IsExact { get; }

    /// <summary>Who of some people is so that a provision stands on one side and not on the other.</summary>
    public Diagram WhoseProvisionStandsOnlyOn(Side side, Provision provision, Diagram among)
    {
        var twin = _question.Slices[side.Other()].Rulebook.FindProvision(provision.Id);
        var here = _store.And(among, _sides[side].Law.Stands(provision).Certain);
        return twin is null ? here : _store.And(here, !_sides[side.Other()].Law.Stands(twin).Possible);
    }

    /// <summary>The plainest of some people.</summary>
    public ImmutableArray<JointSettled> Plainest(Diagram people, OrdinaryLife life) =>
        [.. _paths.Cheapest(people, (variable, value) => life.PriceOf(Settled(variable, value))).Select(w => Settled(w.Variable, w.Value))];

    private JointSettled Settled(int variable, int value)
    {
        var point = _variables.All[variable];
        return new JointSettled(point, _question.Regions.Of(point)[value]);
    }
}
