using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.OneLane;
using EligibilityEngine.Populations.Running;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>What a question comes to when points of a case turn out otherwise: each change is a lane.</summary>
internal sealed class Trials
{
    private readonly Question _question;
    private readonly Situation _basis;
    private readonly LaneProgram _program;

    public Trials(Question question, Situation basis)
    {
        _question = question;
        _basis = basis;
        var programs = OneLanePrograms.Of(basis.Rulebook, [question], decidesEvents: true);
        _program = programs[programs.KeyOf(basis.LawOf, basis.KnownBy, assumesOrdinary: false)].Program;
    }

    /// <summary>The outcome of each change; null where it is not settled, or nobody can be so.</summary>
    public Outcome?[] OutcomesOf(IReadOnlyList<ImmutableArray<Settled>> changes)
    {
        var columns = new LaneColumns(_basis.Rulebook, changes.Count);
        foreach (var fact in _basis.Rulebook.Facts.Where(f => _basis[f].IsKnown && _basis.OriginOf(f) != FactOrigin.Derived))
        {
            columns.SetAll(fact, _basis[fact]);
        }

        for (var lane = 0; lane < changes.Count; lane++)
        {
            columns.SetOn(lane, _basis.On);
            foreach (var settled in changes[lane])
            {
                Settle(columns, lane, settled);
            }
        }

        return changes.Count == 0 ? [] : Read(LaneRunner.Run(_program, columns));
    }

    private static void Settle(LaneColumns columns, int lane, Settled settled)
    {
        switch (settled.Point)
        {
            case FactPoint { Fact: var fact }:
                columns.Set(fact, lane, FactValue.Of(settled.Region.Representative));
                break;
            case EventPoint { Event: var e }:
                columns.SetHasCome(e, lane, settled.Region.Representative != 0 ? Truth.True : Truth.False);
                break;
            default:
                throw new InvalidOperationException();
        }
    }

    private Outcome?[] Read(LaneResults results)
    {
        var outcomes = new Outcome?[results.Count];
        for (var lane = 0; lane < outcomes.Length; lane++)
        {
            outcomes[lane] = results.IsInError(lane) ? null : Outcome.Of(results.Answers(_question, lane));
        }

        return outcomes;
    }
}
