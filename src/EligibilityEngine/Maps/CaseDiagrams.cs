using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>What a rulebook says of one case, and who can be so, as functions of what is not known.</summary>
internal sealed class CaseDiagrams
{
    private readonly DiagramStore _store;
    private readonly Verdict _verdict;
    private readonly PointVariables _variables;
    private readonly PointDiagrams _points;

    /// <param name="store">The store of all diagrams.</param>
    /// <param name="verdict">The verdict of the case by three-valued logic, on every question that is asked and all that constraints speak of.</param>
    /// <param name="variables">The variables.</param>
    public CaseDiagrams(DiagramStore store, Verdict verdict, PointVariables variables)
    {
        _store = store;
        _verdict = verdict;
        _variables = variables;
        _points = new PointDiagrams(store, verdict.Situation, variables);
        Law = new RulebookDiagrams(store, verdict, _points);
    }

    public RulebookDiagrams Law { get; }

    /// <summary>Whether the diagrams were too large, and mean nothing.</summary>
    public bool IsFull => _store.IsFull || _points.IsFull;

    /// <summary>What is true of everybody: no constraint is broken; and a derived fact that was given directly follows from what it is derived from, as far as anything else
    /// hangs on that. To be asked for last.</summary>
    public IEnumerable<Diagram> Constraints()
    {
        var situation = _verdict.Situation;
        foreach (var constraint in situation.Rulebook.Constraints)
        {
            yield return Law.TruthOf(constraint.Holds).Possible;
        }

        var given = situation.Rulebook.DerivedFacts.Where(d => situation.OriginOf(d) == FactOrigin.Given).ToList();
        while (given.Find(d => FactUses.BasesOf(d).Any(b => _variables.Has(new FactPoint(b)))) is { } next)
        {
            yield return _points.AgreesWithGiven(next);
            given.Remove(next);
        }
    }
}
