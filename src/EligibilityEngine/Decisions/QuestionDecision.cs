using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine;

/// <summary>The decision of one question.</summary>
public sealed class QuestionDecision
{
    private readonly AnswerSet _answers;
    private readonly Lazy<Justification> _justification;

    internal QuestionDecision(AnswerSet answers, Justifier justifier)
    {
        _answers = answers;
        Possible = [.. _answers.Answers()];
        _justification = new Lazy<Justification>(() => justifier.Justify(answers.Question));
    }

    /// <summary>The question.</summary>
    public Question Question => _answers.Question;

    /// <summary>Determined, undetermined or in conflict.</summary>
    public DecisionStatus Status => _answers.IsConflict ? DecisionStatus.Conflict
        : Possible.Length == 1 ? DecisionStatus.Determined
        : DecisionStatus.Undetermined;

    /// <summary>The answer, or null when it is undetermined or in conflict.</summary>
    public Answer? Answer => Status == DecisionStatus.Determined ? Possible[0] : null;

    /// <summary>
    /// The answers that three-valued logic leaves open: of a choice from the weakest; of an amount first none, then ascending. In a conflict, the amounts
    /// that stand and those that may.
    /// </summary>
    public ImmutableArray<Answer> Possible { get; }

    /// <summary>Why. Computed when first asked for.</summary>
    public Justification Justification => _justification.Value;
}
