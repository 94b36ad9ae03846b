using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.OneLane;

namespace EligibilityEngine.Populations;

/// <summary>
/// Asks a rulebook about one case after another, for the answers alone: the same answers as <see cref="RulebookDeciding.Decide"/>, without a justification, and
/// many times faster. Begin a case, set what is known, and read the answers. Made by <see cref="RulebookCohorts.Decider"/>; not safe to use from two threads.
/// </summary>
public sealed class Decider
{
    private readonly OneLanePrograms _programs;
    private OneLaneProgram _program;
    private OneLaneKey? _key;
    private long[] _slots = [];
    private bool _isDone;

    internal Decider(Rulebook rulebook, ImmutableArray<Question> questions)
    {
        Rulebook = rulebook;
        Questions = questions;
        _programs = OneLanePrograms.Of(rulebook, questions);
        _program = null!;
        Begin(DateOnly.MinValue);
    }

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>The questions that are answered.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>Begins another case: nothing is known of it yet.</summary>
    /// <param name="on">The day on which the facts are taken.</param>
    /// <param name="lawOf">The day whose law is applied; null for <paramref name="on"/>.</param>
    /// <param name="knownBy">The horizon of knowledge, or null for none.</param>
    /// <param name="assumeOrdinary">Whether facts that are not set are taken to be what they are ordinarily.</param>
    public void Begin(DateOnly on, DateOnly? lawOf = null, DateOnly? knownBy = null, bool assumeOrdinary = false)
    {
        var key = _programs.KeyOf(lawOf ?? on, knownBy, assumeOrdinary);
        if (key != _key)
        {
            (_key, _program) = (key, _programs[key]);
            _slots = new long[_program.Slots];
        }

        _program.Begin(_slots, on);
        _isDone = false;
    }

    /// <summary>Says what a fact is, or which alternative of a reading is chosen.</summary>
    /// <param name="fact">A fact of the rulebook.</param>
    /// <param name="value">Its value, or unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fact cannot have this value.</exception>
    public void Set(Fact fact, FactValue value)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (value.IsKnown && !FactValues.IsValue(fact, value.Code))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value.Code, $"`{fact.Id}` cannot have this value");
        }

        _program.Set(_slots, fact, value);
        _isDone = false;
    }

    /// <summary>Whether the case contradicts itself: what is given and what follows differ, or a constraint is broken. Then no answer means anything.</summary>
    public bool IsInError => Bit(Run().IsInError!.Value);

    /// <summary>The answers that are possible to a choice question: the bit of each position in <see cref="Question.Answers"/>.</summary>
    /// <exception cref="ArgumentException">The question was not asked, or it is an amount.</exception>
    public ulong Choices(Question question)
    {
        var bits = 0UL;
        var choices = AnswersTo(question).Choices;
        if (choices.IsEmpty)
        {
            throw new ArgumentException($"`{question.Id}` is an amount", nameof(question));
        }

        for (var i = 0; i < choices.Length; i++)
        {
            bits |= Bit(choices[i]) ? 1UL << i : 0;
        }

        return bits;
    }

    /// <summary>The answers that are possible: of a choice from the weakest; of an amount first none, then ascending.</summary>
    /// <exception cref="ArgumentException">The question was not asked.</exception>
    public ImmutableArray<Answer> Possible(Question question) => [.. AnswerSetOf(question).Answers()];

    /// <summary>How far the question is decided.</summary>
    /// <exception cref="ArgumentException">The question was not asked.</exception>
    public DecisionStatus Status(Question question)
    {
        var answers = AnswerSetOf(question);
        return answers.IsConflict ? DecisionStatus.Conflict : answers.IsSettled ? DecisionStatus.Determined : DecisionStatus.Undetermined;
    }

    internal AnswerSet AnswerSetOf(Question question)
    {
        var answers = AnswersTo(question);
        return question.IsAmount
            ? AnswerSet.OfLane(question, answers.Left(Bit, a => a.Values(Bit(a.Said), n => _program.Number(_slots, n))), Bit(answers.MayBeNone))
            : AnswerSet.OfChoice(question, Choices(question));
    }

    private LaneProgram Run()
    {
        if (!_isDone)
        {
            _program.Run(_slots);
            _isDone = true;
        }

        return _program.Program;
    }

    private LaneAnswers AnswersTo(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Run().Answers[question.Index] ?? throw new ArgumentException($"`{question.Id}` was not asked", nameof(question));
    }

    private bool Bit(LaneOutput output) => _program.Bit(_slots, output);
}
