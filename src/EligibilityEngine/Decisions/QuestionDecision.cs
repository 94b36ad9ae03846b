using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Text;

namespace EligibilityEngine;

/// <summary>The decision of one question.</summary>
public sealed class QuestionDecision
{
    private readonly Verdict _verdict;
    private readonly AnswerSet _answers;
    private readonly Lazy<OutcomeMap> _map;
    private readonly Lazy<(ImmutableArray<Answer> Answers, DecisionStatus Status)> _left;
    private readonly Lazy<Justification> _justification;

    internal QuestionDecision(Question question, Verdict verdict, Justifier justifier, Precision precision)
    {
        _verdict = verdict;
        _answers = verdict.Answers[question.Index];
        _map = new Lazy<OutcomeMap>(() => new OutcomeMap(question, verdict));
        _left = new Lazy<(ImmutableArray<Answer> Answers, DecisionStatus Status)>(() =>
            precision == Precision.ThreeValued || _answers.IsSettled ? ByThreeValues() : Exactly());
        _justification = new Lazy<Justification>(() => justifier.Justify(this));
    }

    /// <summary>The question.</summary>
    public Question Question => _answers.Question;

    /// <summary>Determined, undetermined or in conflict.</summary>
    public DecisionStatus Status => _left.Value.Status;

    /// <summary>The answer, or null when it is undetermined or in conflict.</summary>
    public Answer? Answer => Status == DecisionStatus.Determined ? Possible[0] : null;

    /// <summary>
    /// The answers that some completion of what is not known has, exactly: of a choice from the weakest; of an amount first none, then ascending. In a conflict, the amounts that
    /// stand. Found when first asked for.
    /// </summary>
    public ImmutableArray<Answer> Possible => _left.Value.Answers;

    /// <summary>The answers that three-valued logic alone leaves open: never fewer than <see cref="Possible"/>, sometimes more, as it does not see that somebody is a student or not.</summary>
    public ImmutableArray<Answer> ThreeValued => [.. _answers.Answers()];

    /// <summary>Whether exactly the answers of <see cref="Possible"/> are possible. Otherwise there were too many ways to look into, or only three-valued logic was asked for, and some
    /// of them may not be.</summary>
    public bool IsExact => _answers.IsSettled || (_left.IsValueCreated && !_map.IsValueCreated ? false : _map.Value.IsExact);

    /// <summary>Whether the question is determined, and this is its answer.</summary>
    /// <param name="answer">An answer as it is written in a rulebook: <c>liable</c>, <c>12</c>, <c>none</c>.</param>
    /// <exception cref="ArgumentException">The question has no such answer: a slip of the pen is never a no.</exception>
    public bool Is(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var exists = Question.IsAmount ? answer == "none" || Values.Number(answer) is not null : Question.Answers.Any(a => a.Id == answer);
        return exists
            ? Answer is { } decided && (decided.Id == answer || (decided.Amount is { } amount && amount == Values.Number(answer)))
            : throw new ArgumentException($"the question `{Question.Id}` has no answer `{answer}`", nameof(answer));
    }

    /// <summary>Why. Computed when first asked for.</summary>
    public Justification Justification => _justification.Value;

    internal OutcomeMap Map => _map.Value;

    /// <summary>What the question comes to within limits; without any, what was found already.</summary>
    internal OutcomeMap MapWithin(AnalysisLimits? limits) =>
        limits is null ? Map : new OutcomeMap(Question, _verdict, new Spaces.MapLimits(limits.Nodes, limits.Steps));

    /// <summary>Whether three-valued logic leaves nothing open.</summary>
    internal bool IsSettledByThreeValues => _answers.IsSettled;

    internal AnswerSet Answers => _answers;

    private (ImmutableArray<Answer> Answers, DecisionStatus Status) ByThreeValues()
    {
        ImmutableArray<Answer> answers = [.. _answers.Answers()];
        return (answers, _answers.IsConflict ? DecisionStatus.Conflict : answers.Length == 1 ? DecisionStatus.Determined : DecisionStatus.Undetermined);
    }

    private (ImmutableArray<Answer> Answers, DecisionStatus Status) Exactly()
    {
        var map = _map.Value;
        if (!map.IsExact || map.Outcomes.IsEmpty)
        {
            return ByThreeValues();
        }

        var found = map.Outcomes.SelectMany(o => o.Outcome.Answers).ToHashSet();
        ImmutableArray<Answer> answers = [.. _answers.Answers().Where(found.Contains)];
        return (answers, map.Outcomes.All(o => o.Outcome.IsConflict) ? DecisionStatus.Conflict
            : answers.Length == 1 ? DecisionStatus.Determined
            : DecisionStatus.Undetermined);
    }
}
