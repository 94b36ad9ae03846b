using EligibilityEngine.Cases;

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

    /// <summary>By <see cref="Provision.Index"/>.</summary>
    public required Truth[] Stands { get; init; }

    /// <summary>By <see cref="Question.Index"/>.</summary>
    public required AnswerSet[] Answers { get; init; }

    public Truth this[Condition condition] => Conditions[condition.Index];

    private Verdict Definition => field ??= Evaluator.Evaluate(Situation);
}
