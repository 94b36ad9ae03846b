using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.Evaluation;

namespace EligibilityEngine.AspNetCore.Lanes;

/// <summary>A case of plain values.</summary>
internal sealed class LaneCase(ShortLanes lanes, ShortProgram program, BoundCase bound)
{
    private readonly long[] _key = lanes.KeyOf(bound);

    /// <summary>
    /// The answers in short; null where one is open, or where nobody like this was decided before: whether facts that are tied to each other can be so together is for the evaluator to find out,
    /// once for all who are alike in them.
    /// </summary>
    public ShortDecision? Decide(Asked asked)
    {
        if (!lanes.IsKnownToBeSound(_key))
        {
            return null;
        }

        using var deciding = asked.Served.Trace(bound.Rulebook);
        var lane = program.Rent();
        lane.Begin(bound.Case.On);
        for (var i = 0; i < bound.Given.Length; i++)
        {
            if (bound.Given[i] is { } given)
            {
                lane.Set(bound.Rulebook.Facts[i], given.Otherwise.Value);
            }
        }

        var answers = lane.Settled(bound.Case);
        program.Return(lane);
        if (answers is not { } settled)
        {
            return null;
        }

        foreach (var answer in settled)
        {
            deciding.Add(answer.Question.Id, answer.Status);
        }

        deciding.End();
        return new ShortDecision(bound.Rulebook, asked.Case, settled);
    }

    /// <summary>The evaluator found no contradiction in the case.</summary>
    public void Remember() => lanes.Remember(_key);
}
