using System.Collections.Immutable;
using EligibilityEngine.Lanes.Compiling;

namespace EligibilityEngine.Lanes.OneLane;

/// <summary>The programs of a rulebook for single cases, one for each edition of the law and of knowledge, compiled when first needed and kept. Not safe to
/// use from two threads.</summary>
internal sealed class OneLanePrograms(Rulebook rulebook, ImmutableArray<Question> questions)
{
    private const int NoHorizon = -1;

    private readonly Editions _law = Editions.OfLaw(rulebook);
    private readonly Editions _knowledge = Editions.OfKnowledge(rulebook);
    private readonly Dictionary<(int Law, int Knowledge, bool AssumesOrdinary), OneLaneProgram> _programs = [];
    private (int Law, int Knowledge, bool AssumesOrdinary) _lastKey = (-1, 0, false);
    private OneLaneProgram? _last;

    public OneLaneProgram For(DateOnly lawOf, DateOnly? knownBy, bool assumesOrdinary)
    {
        var key = (_law.Of(lawOf), knownBy is { } horizon ? _knowledge.Of(horizon) : NoHorizon, assumesOrdinary);
        if (key == _lastKey)
        {
            return _last!;
        }

        if (!_programs.TryGetValue(key, out var program))
        {
            program = Compile(key);
            _programs.Add(key, program);
        }

        (_lastKey, _last) = (key, program);
        return program;
    }

    private OneLaneProgram Compile((int Law, int Knowledge, bool AssumesOrdinary) key) => new(LaneProgram.Compile(rulebook, new LaneOptions
    {
        Questions = questions,
        LawOf = LaneDay.Of(_law.FirstDay(key.Law)),
        KnownBy = key.Knowledge == NoHorizon ? LaneDay.None : LaneDay.Of(_knowledge.FirstDay(key.Knowledge)),
        AssumesOrdinary = key.AssumesOrdinary,
    }));
}
