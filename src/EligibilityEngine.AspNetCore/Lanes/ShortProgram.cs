using System.Collections.Concurrent;
using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.OneLane;

namespace EligibilityEngine.AspNetCore.Lanes;

/// <summary>A program for single cases, with its lanes: numbers to work on, used again and again. Safe to use from many threads.</summary>
internal sealed class ShortProgram(LaneProgram compiled)
{
    private const int Kept = 64;

    private readonly OneLaneProgram _program = new(compiled);
    private readonly ConcurrentBag<ShortLane> _free = [];

    public LaneProgram Compiled => compiled;

    public OneLaneProgram Program => _program;

    /// <summary>The provisions that may give an answer to a question.</summary>
    public ImmutableArray<ImmutableArray<Provision>> Giving { get; } = [.. compiled.Questions.Select(q => compiled.Rulebook.ProvisionsOf(q).Where(p => p.Answer is not null).ToImmutableArray())];

    public ShortLane Rent() => _free.TryTake(out var lane) ? lane : new ShortLane(this);

    public void Return(ShortLane lane)
    {
        if (_free.Count < Kept)
        {
            _free.Add(lane);
        }
    }
}
