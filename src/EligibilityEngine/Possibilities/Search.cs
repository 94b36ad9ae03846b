using EligibilityEngine.Cases;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Explaining;

namespace EligibilityEngine.Possibilities;

/// <summary>What all searches through the completions of one case for one question share. Not safe to share between threads.</summary>
internal sealed class Search
{
    private readonly LazyEvaluator _evaluator;

    public Search(Question question, Situation basis)
    {
        Question = question;
        Basis = basis;
        var uses = new FactUses(basis.Rulebook, basis.Rulebook.NeededFor(question));
        Constraints = new FactUses(basis.Rulebook, []);
        Regions = new Regions(uses, basis);
        _evaluator = new LazyEvaluator(question, basis);
    }

    public Question Question { get; }

    /// <summary>The case as it is given.</summary>
    public Situation Basis { get; }

    public Rulebook Rulebook => Basis.Rulebook;

    /// <summary>How constraints use facts.</summary>
    public FactUses Constraints { get; }

    public Regions Regions { get; }

    /// <summary>The truth of what the question hangs on; overwritten by the next evaluation.</summary>
    public Verdict Evaluate(Situation situation) => _evaluator.Evaluate(situation);

    /// <summary>Everything open in the case that can make a difference: what the question hangs on, and what the constraints on it speak of; facts first.</summary>
    public IEnumerable<OpenPoint> Points()
    {
        var open = new OpenPoints(Evaluate(Basis));
        open.Collect(Question);
        var facts = Rulebook.Facts.Where(f => !Basis[f].IsKnown && (open.Facts.Contains(f) || Constraints.IsTested(f)));
        return facts.SelectMany(f => Regions.PointsFor(f, Basis)).Distinct().Concat(Explorer.LawOf(open, Rulebook));
    }
}
