using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>One question under one law: what its answer hangs on, and its verdict for a situation.</summary>
internal sealed class QuestionSlice
{
    private readonly ImmutableArray<Constraint> _constraints;

    /// <param name="question">The question.</param>
    /// <param name="nothing">The situation in which nothing is known of the person.</param>
    public QuestionSlice(Question question, Situation nothing)
    {
        Question = question;
        Nothing = nothing;
        var rulebook = nothing.Rulebook;
        Needed = rulebook.NeededWithConstraints(question);
        _constraints = Needed.Length == rulebook.Questions.Length ? rulebook.Constraints : rulebook.FactConstraints;
        Regions = new Regions(new FactUses(rulebook, Needed), nothing);
    }

    public Question Question { get; }

    public Situation Nothing { get; }

    public Regions Regions { get; }

    public Rulebook Rulebook => Nothing.Rulebook;

    /// <summary>The provisions that the answer can hang on.</summary>
    public IEnumerable<Provision> Provisions => Needed.SelectMany(q => Rulebook.ProvisionsOf(q));

    public ImmutableArray<Question> Needed { get; }

    public Verdict Evaluate(Situation situation) => Evaluator.Evaluate(situation, Needed);

    public bool Excludes(Verdict verdict) =>
        verdict.Situation.IsContradictory || _constraints.Any(c => verdict[c.Holds] == Truth.False);

    /// <summary>A constraint that may yet be broken, or null.</summary>
    public Constraint? OpenConstraint(Verdict verdict) => _constraints.FirstOrDefault(c => verdict[c.Holds] == Truth.Unknown);
}
