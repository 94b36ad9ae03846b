using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>
/// Finds on the other side what a point is there: a fact of the same name and type, an event of the same name and day, a statement of the same citation
/// and day of publication.
/// </summary>
internal sealed class Twins
{
    private readonly Both<Situation> _nothing;
    private readonly Both<Dictionary<string, LawEvent>> _events;
    private readonly Both<Dictionary<string, Statement>> _statements;

    public Twins(Both<Situation> nothing)
    {
        _nothing = nothing;
        _events = nothing.Select(s => s.Rulebook.Events.ToDictionary(e => e.Id));
        _statements = nothing.Select(s => s.Rulebook.Sources.SelectMany(d => d.Statements).ToDictionary(t => t.Citation));
    }

    /// <summary>The point on the other side; null where there is none, or where it is not open.</summary>
    public OpenPoint? Of(Side side, OpenPoint point)
    {
        var other = side.Other();
        var there = _nothing[other];
        return point switch
        {
            FactPoint { Fact: var fact } => OfFact(there, fact),
            EventPoint { Event: var e } => _events[other].TryGetValue(e.Id, out var twin) && twin.Day == e.Day && there.HasCome(twin) == Truth.Unknown
                ? new EventPoint(twin)
                : null,
            StatementPoint { Statement: var s } => _statements[other].TryGetValue(s.Citation, out var twin) && twin.Published == s.Published && there.IsKnown([twin]) == Truth.Unknown
                ? new StatementPoint(twin)
                : null,
            _ => throw new InvalidOperationException(),
        };
    }

    private static FactPoint? OfFact(Situation there, Fact fact) =>
        there.Rulebook.FindFact(fact.Id) is { } twin && twin.Type == fact.Type && (twin.Reading is null) == (fact.Reading is null) && !there[twin].IsKnown
            ? new FactPoint(twin)
            : null;
}
