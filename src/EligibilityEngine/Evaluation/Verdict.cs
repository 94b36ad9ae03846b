using EligibilityEngine.Law;

namespace EligibilityEngine.Evaluation;

/// <summary>
/// The truth of everything in a rulebook for one situation. An engine that derives only what stands leaves the rest out: the parts, which only
/// explanations ask for, then come from the definition.
/// </summary>
internal sealed class Verdict
{
    public required Situation Situation { get; init; }

    /// <summary>By <see cref="Condition.Index"/>.</summary>
    public Truth[] Conditions { get => field ?? Definition.Conditions; init; }

    /// <summary>By <see cref="Provision.Index"/>.</summary>
    public Truth[] InForce { get => field ?? Definition.InForce; init; }

    /// <summary>By <see cref="Provision.Index"/>.</summary>
    public Truth[] Holds { get => field ?? Definition.Holds; init; }

    /// <summary>By <see cref="Provision.Index"/>: whether it holds, and is general or some base of it applies.</summary>
    public Truth[] Applies { get => field ?? Definition.Applies; init; }

    /// <summary>By <see cref="Provision.Index"/>.</summary>
    public required Truth[] Stands { get; init; }

    /// <summary>By <see cref="Question.Index"/>.</summary>
    public required AnswerSet[] Answers { get; init; }

    /// <summary>Nothing is evaluated yet.</summary>
    public static Verdict Empty(Situation situation)
    {
        var rulebook = situation.Rulebook;
        return new Verdict
        {
            Situation = situation,
            Conditions = new Truth[rulebook.ConditionCount],
            InForce = new Truth[rulebook.Provisions.Length],
            Holds = new Truth[rulebook.Provisions.Length],
            Applies = new Truth[rulebook.Provisions.Length],
            Stands = new Truth[rulebook.Provisions.Length],
            Answers = new AnswerSet[rulebook.Questions.Length],
        };
    }

    /// <summary>Whether nobody can be so, as far as the constraints on facts tell.</summary>
    public bool IsImpossible => Situation.IsContradictory || Situation.Rulebook.FactConstraints.Any(c => this[c.Holds] == Truth.False);

    public Truth this[Condition condition] => Conditions[condition.Index];

    private Verdict Definition => field ??= Evaluator.Evaluate(Situation);
}
