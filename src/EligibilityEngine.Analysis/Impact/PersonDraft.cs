using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>A person as cases under both laws, with what is settled about the law for the sake of argument; and what the cases come to.</summary>
internal sealed class PersonDraft
{
    private readonly JointQuestion _question;

    private PersonDraft(JointQuestion question, Both<Case> cases, JointState state)
    {
        _question = question;
        Told = cases;
        State = state;
    }

    public Both<Case> Told { get; }

    public JointState State { get; }

    /// <summary>The person of whom this is said; null where the cases contradict themselves or a constraint.</summary>
    public static PersonDraft? Of(JointQuestion question, OrdinaryLife life, Both<Case> empty, IReadOnlyCollection<JointSettled> said)
    {
        var cases = empty.Select((side, e) => said.Aggregate(e, (c, s) => Say(side, c, s)));
        var situations = cases.Select((side, c) => Situate(side, question, life, c, said));
        if (situations is not { First: { } first, Second: { } second })
        {
            return null;
        }

        var state = JointState.Of(question.Slices, new Both<Situation>(first, second));
        return state.IsImpossible ? null : new PersonDraft(question, cases, state);
    }

    /// <summary>Whether the cases come to a pair for certain.</summary>
    public bool LeadsTo(OutcomePair pair) => Sides.All.All(side => LeadsTo(pair[side], side));

    /// <summary>The verdicts on all questions.</summary>
    public Both<Verdict> Decide() => State.Situations.Select(s => Evaluator.Evaluate(s));

    private bool LeadsTo(Outcome outcome, Side side)
    {
        var slice = _question.Slices[side];
        if (State.Settled(side) is { } settled && slice.OpenConstraint(State.Verdicts[side]) is null)
        {
            return settled.Equals(outcome);
        }

        var situation = State.Situations[side];
        return new QuestionDiagrams(outcome.Question, Evaluator.Evaluate(situation)) is { IsExact: true, Outcomes: [var only] } && only.Outcome.Equals(outcome);
    }

    /// <summary>Whether somebody can be so.</summary>
    private static bool CanBe(QuestionSlice slice, Situation situation)
    {
        var verdict = Evaluator.Evaluate(situation);
        return !slice.Excludes(verdict) && (slice.OpenConstraint(verdict) is null || new QuestionDiagrams(slice.Question, verdict).People != Diagram.False);
    }

    private static Case Say(Side side, Case @case, JointSettled settled) =>
        settled.Point[side] is FactPoint { Fact: var fact } && settled.Region[side] is { } region
            ? @case.With(fact.Id, fact.Write(FactValue.Of(region.Representative)))
            : @case;

    private static Situation? Situate(Side side, JointQuestion question, OrdinaryLife life, Case @case, IEnumerable<JointSettled> said)
    {
        var bag = new DiagnosticBag();
        var bound = new CaseBinder(question.Slices[side].Rulebook, bag).Bind(@case);
        var situation = bound is null ? null : Situation.Of(bound, bag);
        if (situation is null || bag.HasErrors)
        {
            return null;
        }

        var disputed = life.Disputed(side).Where(f => situation.OriginOf(f) == FactOrigin.Assumed).ToList();
        if (disputed.Count > 0 && !CanBe(question.Slices[side], situation))
        {
            // Whoever decides the case assumes it all the same.
            return null;
        }

        situation = disputed.Aggregate(situation, (s, f) => s.With(f, FactValue.Unknown));
        return said.Where(s => s.Point.Any is not FactPoint).Aggregate(situation, (s, p) => p.Settle(side, s));
    }
}
