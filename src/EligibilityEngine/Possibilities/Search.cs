using EligibilityEngine.Cases;
using EligibilityEngine.Evaluation;

namespace EligibilityEngine.Possibilities;

/// <summary>Tries what single facts leave open of one question, by three-valued logic. Not safe to share between threads.</summary>
internal sealed class Search
{
    private readonly LazyEvaluator _evaluator;

    public Search(Question question, Situation basis)
    {
        Question = question;
        Basis = basis;
        Regions = new Regions(new FactUses(basis.Rulebook, basis.Rulebook.NeededFor(question)), basis);
        _evaluator = new LazyEvaluator(question, basis);
    }

    public Question Question { get; }

    /// <summary>The case as it is given.</summary>
    public Situation Basis { get; }

    public Rulebook Rulebook => Basis.Rulebook;

    public Regions Regions { get; }

    /// <summary>The truth of what the question hangs on; overwritten by the next evaluation.</summary>
    public Verdict Evaluate(Situation situation) => _evaluator.Evaluate(situation);
}
