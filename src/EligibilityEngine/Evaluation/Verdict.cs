using EligibilityEngine.Cases;

namespace EligibilityEngine.Evaluation;

/// <summary>The truth of everything in a rulebook for one situation.</summary>
internal sealed class Verdict
{
    public required Situation Situation { get; init; }

    /// <summary>By <see cref="Condition.Index"/>.</summary>
    public required Truth[] Conditions { get; init; }

    /// <summary>By <see cref="Provision.Index"/>.</summary>
    public required Truth[] InForce { get; init; }

    /// <summary>By <see cref="Provision.Index"/>.</summary>
    public required Truth[] Holds { get; init; }

    /// <summary>By <see cref="Provision.Index"/>.</summary>
    public required Truth[] Stands { get; init; }

    /// <summary>By <see cref="Question.Index"/>.</summary>
    public required AnswerSet[] Answers { get; init; }

    public Truth this[Condition condition] => Conditions[condition.Index];
}
