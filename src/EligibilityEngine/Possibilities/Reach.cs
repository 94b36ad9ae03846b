using EligibilityEngine.Cases;

namespace EligibilityEngine.Possibilities;

/// <summary>What each single way in which an open point can turn out leaves possible, by three-valued logic.</summary>
internal sealed class Reach
{
    private readonly Search _search;
    private readonly List<(Settled Settled, HashSet<Outcome> Outcomes)> _reached = [];

    public Reach(Search search)
    {
        _search = search;
        foreach (var settled in search.Points().SelectMany(p => search.Regions.Of(p).Select(r => new Settled(p, r))))
        {
            Add(settled, settled.Point.Settle(search.Basis, settled.Region));
        }
    }

    /// <summary>Every way in which a point can turn out, but those in which nobody can be.</summary>
    public IEnumerable<Settled> Choices => _reached.Select(r => r.Settled);

    /// <summary>
    /// Points that every witness of an outcome settles, since in one way in which they can turn out the outcome cannot be reached at all. A point that a
    /// constraint speaks of does not count: other facts may settle it.
    /// </summary>
    public HashSet<OpenPoint> NeededFor(Outcome outcome) =>
        _reached.Where(r => !r.Outcomes.Contains(outcome) && IsFree(r.Settled.Point)).Select(r => r.Settled.Point).ToHashSet();

    private void Add(Settled settled, Situation situation)
    {
        var verdict = _search.Evaluate(situation);
        if (!Explorer.IsImpossible(situation, verdict))
        {
            _reached.Add((settled, [.. Outcome.AllOf(verdict.Answers[_search.Question.Index])]));
        }
    }

    /// <summary>Whether the point can turn out in any way, whatever the others are.</summary>
    private bool IsFree(OpenPoint point) => point is not FactPoint { Fact: var fact }
        || (!IsConstrained(fact) && !FactUses.BasesOf(fact).Any(IsConstrained) && !IsFixedByWhatFollows(fact));

    private bool IsConstrained(Fact fact) => _search.Constraints.IsTested(fact) || _search.Constraints.DerivedFrom[fact].Any();

    /// <summary>Whether a fact that is derived from it was given directly.</summary>
    private bool IsFixedByWhatFollows(Fact fact) => _search.Rulebook.DerivedFacts
        .Any(d => _search.Basis.OriginOf(d) == FactOrigin.Given && FactUses.BasesOf(d).Contains(fact));
}
