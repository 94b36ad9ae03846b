using System.Collections.Immutable;
using EligibilityEngine.Cases;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Possibilities;

namespace EligibilityEngine.Comparisons;

/// <summary>One question under one law: what its answer hangs on, and its verdict for a situation.</summary>
internal sealed class QuestionSlice
{
    private readonly ImmutableArray<Question> _needed;
    private readonly ImmutableArray<Constraint> _constraints;
    private readonly FactUses _uses;
    private readonly Dictionary<Fact, int> _weights = [];

    /// <param name="question">The question.</param>
    /// <param name="nothing">The situation in which nothing is known of the person.</param>
    public QuestionSlice(Question question, Situation nothing)
    {
        Question = question;
        Nothing = nothing;
        var rulebook = nothing.Rulebook;
        HasConstraintsOnAnswers = rulebook.Constraints.Length > rulebook.FactConstraints.Length;
        _needed = HasConstraintsOnAnswers ? rulebook.QuestionOrder : rulebook.NeededFor(question);
        _constraints = HasConstraintsOnAnswers ? rulebook.Constraints : rulebook.FactConstraints;
        _uses = new FactUses(rulebook, _needed);
        Regions = new Regions(_uses, nothing);
        foreach (var provision in Provisions)
        {
            Weigh(provision);
        }
    }

    public Question Question { get; }

    public Situation Nothing { get; }

    public Regions Regions { get; }

    public Rulebook Rulebook => Nothing.Rulebook;

    /// <summary>Constraints on answers make no regions of their own, so that a search cannot promise to be exact.</summary>
    public bool HasConstraintsOnAnswers { get; }

    /// <summary>The provisions that the answer can hang on.</summary>
    public IEnumerable<Provision> Provisions => _needed.SelectMany(q => Rulebook.ProvisionsOf(q));

    public ImmutableArray<Question> Needed => _needed;

    public Verdict Evaluate(Situation situation) => Evaluator.Evaluate(situation, _needed);

    /// <summary>Whether the verdict can change with a point.</summary>
    public bool Reads(OpenPoint point) => point is not FactPoint { Fact: var fact } || _uses.IsTested(fact) || _uses.DerivedFrom[fact].Any();

    public bool Excludes(Verdict verdict) =>
        verdict.Situation.IsContradictory || _constraints.Any(c => verdict[c.Holds] == Truth.False);

    /// <summary>A constraint that may yet be broken, or null.</summary>
    public Constraint? OpenConstraint(Verdict verdict) => _constraints.FirstOrDefault(c => verdict[c.Holds] == Truth.Unknown);

    /// <summary>How many provisions a fact can decide: whatever decides more is better settled first.</summary>
    public int WeightOf(Fact fact) => _weights.GetValueOrDefault(fact);

    private void Weigh(Provision provision)
    {
        if (provision.When is not { } when)
        {
            return;
        }

        var weight = 1 + provision.Exceptions.Length;
        foreach (var fact in FactsIn(when, []).SelectMany(f => FactUses.BasesOf(f).Append(f)).Distinct())
        {
            _weights[fact] = WeightOf(fact) + weight;
        }
    }

    private static IEnumerable<Fact> FactsIn(Condition condition, HashSet<Definition> seen) => condition switch
    {
        FactTest test => test.Against.Select(a => a.Other).Prepend(test.Fact),
        DefinitionTest test => seen.Add(test.Definition) ? FactsIn(test.Definition.When, seen) : [],
        _ => condition.Parts.SelectMany(p => FactsIn(p, seen)),
    };
}
