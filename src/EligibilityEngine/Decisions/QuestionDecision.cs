using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;
using EligibilityEngine.Text;

namespace EligibilityEngine;

/// <summary>The decision of one question.</summary>
public sealed class QuestionDecision
{
    private readonly Verdict _verdict;
    private readonly Justifier _justifier;
    private readonly AnswerSet _answers;
    private readonly Precision _precision;
    private readonly MapLimits _limits;
    private readonly Lock _gate = new();
    private readonly Lazy<(ImmutableArray<Answer> Answers, DecisionStatus Status)> _left;
    private readonly Lazy<Justification> _justification;
    private OutcomeMap? _map;

    internal QuestionDecision(Question question, Verdict verdict, Justifier justifier, Precision precision, MapLimits limits)
    {
        (_verdict, _justifier) = (verdict, justifier);
        _answers = verdict.Answers[question.Index];
        (_precision, _limits) = (precision, limits);

        // What is given up is looked into again when it is asked for again.
        _left = new Lazy<(ImmutableArray<Answer> Answers, DecisionStatus Status)>(() => IsByThreeValues ? ByThreeValues() : LeftBy(Map), LazyThreadSafetyMode.PublicationOnly);
        _justification = new Lazy<Justification>(() => justifier.Justify(this), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The question.</summary>
    public Question Question => _answers.Question;

    /// <summary>Determined, undetermined or in conflict.</summary>
    public DecisionStatus Status => _left.Value.Status;

    /// <summary>The answer, or null when it is undetermined or in conflict.</summary>
    public Answer? Answer => Status == DecisionStatus.Determined ? Possible[0] : null;

    /// <summary>
    /// The answers that some completion of what is not known has, exactly: of a choice from the weakest; of an amount first none, then ascending. In a conflict, the amounts that
    /// stand. An amount that no source tells comes last, and is none that is known. Found when first asked for.
    /// </summary>
    public ImmutableArray<Answer> Possible => _left.Value.Answers;

    /// <summary>Whether the rulebook speaks of the law of that day at all, and whether it was read so late. Where it does not model that law, every answer is possible.</summary>
    public Coverage Coverage => _answers.IsOfUnknownLaw ? Coverage.NotModelled : ReadThrough is null ? Coverage.Modelled : Coverage.AsRead;

    /// <summary>The last day of which the law was read, on this question and all that it hangs on, where the day of the law or the horizon is later; otherwise null.</summary>
    public DateOnly? ReadThrough => _verdict.Situation.ReadThrough(Question);

    /// <summary>The answers that three-valued logic alone leaves open: never fewer than <see cref="Possible"/>, sometimes more, as it does not see that somebody is a student or not.</summary>
    public ImmutableArray<Answer> ThreeValued => [.. _answers.Answers()];

    /// <summary>Whether exactly the answers of <see cref="Possible"/> are possible. Otherwise there were too many ways to look into, or only three-valued logic was asked for, and some
    /// of them may not be.</summary>
    public bool IsExact => _answers.IsSettled || (_precision == Precision.Exact && Map.IsExact);

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

    /// <summary>The provisions that stand in all completions and give the answer, alone: computed whenever asked for.</summary>
    internal ImmutableArray<Provision> Grounds() => _justifier.Grounds(this);

    /// <summary>What an open answer hangs on, alone: computed whenever asked for.</summary>
    internal LeftOpen LeftOpen() => _justifier.LeftOpen(this);

    internal OutcomeMap Map => MapWithin(null);

    /// <summary>How much is looked into; and where the map is held here, what gives that up.</summary>
    internal MapLimits Limits => _limits with { Cancellation = _map is { Gate.IsHeldByCurrentThread: true } map ? map.Cancellation : default };

    /// <summary>What the question comes to within limits; without any, what was found already.</summary>
    internal OutcomeMap MapWithin(AnalysisLimits? limits, CancellationToken cancellation = default)
    {
        if (limits is not null)
        {
            return MapOf(AnalysisLimits.Of(limits, cancellation));
        }

        lock (_gate)
        {
            return _map ??= MapOf(_limits with { Cancellation = cancellation });
        }
    }

    /// <summary>Finds what is possible, which is otherwise found when it is first asked for.</summary>
    internal void Look(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _ = IsByThreeValues ? null : MapWithin(null, cancellation);
    }

    /// <summary>Finds what is possible and why.</summary>
    internal void Settle(CancellationToken cancellation)
    {
        Look(cancellation);
        if (!IsByThreeValues)
        {
            using var held = Map.Hold(cancellation);
            _ = Justification;
        }
    }

    /// <summary>Whether exactly the same is possible under another verdict.</summary>
    internal bool IsSoUnder(Verdict verdict)
    {
        var other = new QuestionDecision(Question, verdict, new Justifier(verdict), Precision.Exact, Limits);
        return other.Status == Status && other.Possible.SequenceEqual(Possible);
    }

    /// <summary>Whether three-valued logic leaves nothing open.</summary>
    internal bool IsSettledByThreeValues => _answers.IsSettled;

    internal AnswerSet Answers => _answers;

    private bool IsByThreeValues => _precision == Precision.ThreeValued || _answers.IsSettled;

    /// <summary>A map that outlives the search for it.</summary>
    private OutcomeMap MapOf(MapLimits limits) => new(Question, _verdict, limits) { Cancellation = default };

    private (ImmutableArray<Answer> Answers, DecisionStatus Status) ByThreeValues()
    {
        ImmutableArray<Answer> answers = [.. _answers.Answers()];
        return (answers, _answers.IsConflict ? DecisionStatus.Conflict : answers is [{ IsUntold: false }] ? DecisionStatus.Determined : DecisionStatus.Undetermined);
    }

    /// <summary>The answers that are left within the limits of a map of the question.</summary>
    internal (ImmutableArray<Answer> Answers, DecisionStatus Status) LeftBy(OutcomeMap map)
    {
        if (!map.IsExact || map.Outcomes.IsEmpty)
        {
            return ByThreeValues();
        }

        var found = map.Outcomes.SelectMany(o => o.Outcome.Answers).ToHashSet();
        ImmutableArray<Answer> answers = [.. _answers.Answers().Where(found.Contains)];
        return (answers, map.Outcomes.All(o => o.Outcome.IsConflict) ? DecisionStatus.Conflict
            : answers is [{ IsUntold: false }] ? DecisionStatus.Determined
            : DecisionStatus.Undetermined);
    }
}
