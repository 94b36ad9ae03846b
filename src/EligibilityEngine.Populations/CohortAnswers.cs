using EligibilityEngine.Decisions;
using System.Collections.Immutable;
using System.Numerics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Running;
using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.Populations;

/// <summary>The answers of a <see cref="Cohort"/>. Persons are numbered from 0. Immutable; safe to use from many threads.</summary>
public sealed class CohortAnswers
{
    private readonly LaneResults _results;
    private readonly Words _refused;
    private readonly ExactAnswers? _exact;

    internal CohortAnswers(LaneResults results, Words refused, ExactAnswers? exact = null)
    {
        _results = results;
        _refused = refused;
        _exact = exact;
    }

    /// <summary>How many persons there are.</summary>
    public int Count => _results.Count;

    /// <summary>The questions that were asked.</summary>
    public ImmutableArray<Question> Questions => _results.Program.Questions;

    /// <summary>Whether a person's case contradicts itself or has a value that its fact cannot have; then no answer means anything.</summary>
    public bool IsInError(int person) => _refused.Bit(Checked(person)) || _results.IsInError(person) || _exact?.IsInError(person) == true;

    /// <summary>How far a question is decided for a person.</summary>
    public DecisionStatus Status(Question question, int person)
    {
        var answers = AnswersTo(question, person);
        return _exact?.Of(question, person) is { } exact ? exact.Status : answers.IsConflict ? DecisionStatus.Conflict : answers.IsSettled ? DecisionStatus.Determined : DecisionStatus.Undetermined;
    }

    /// <summary>The answers that are possible for a person: of a choice from the weakest; of an amount first none, then ascending.</summary>
    /// <exception cref="ArgumentException">The question was not asked.</exception>
    public ImmutableArray<Answer> Possible(Question question, int person)
    {
        var answers = AnswersTo(question, person);
        return _exact?.Of(question, person) is { } exact ? exact.Possible : [.. answers.Answers()];
    }

    /// <summary>
    /// Whether some completion of what is not known of a person has each of the possible answers: where a question is settled; and after <see cref="Cohort.RunExactly"/>, but for
    /// persons of whom too much is open to be looked into. Otherwise there may be fewer.
    /// </summary>
    /// <exception cref="ArgumentException">The question was not asked.</exception>
    public bool IsExact(Question question, int person)
    {
        var answers = AnswersTo(question, person);
        return _exact?.Of(question, person)?.IsExact ?? answers.IsSettled;
    }

    /// <summary>The possible answers to a choice question, person by person: the bit of each position in <see cref="Question.Answers"/>.</summary>
    /// <param name="question">A choice question that was asked.</param>
    /// <param name="first">The first person to write.</param>
    /// <param name="target">One number for each person from there on.</param>
    /// <exception cref="ArgumentException">The question was not asked, or it is an amount, or the target reaches past the last person.</exception>
    public void CopyChoices(Question question, int first, Span<ulong> target)
    {
        var choices = Asked(question).Choices;
        if (choices.IsEmpty || first < 0 || target.Length > Count - first)
        {
            throw new ArgumentException("the question is not a choice, or the target reaches past the last person", nameof(target));
        }

        target.Clear();
        for (var choice = 0; choice < choices.Length; choice++)
        {
            CopyBit(choices[choice], choice, first, target);
        }

        for (var i = 0; i < target.Length && _exact is not null; i++)
        {
            target[i] = _exact.Of(question, first + i) is { } exact ? exact.Possible.Aggregate(0UL, (bits, a) => bits | (1UL << (int)a.Code)) : target[i];
        }
    }

    /// <summary>For how many persons each answer is possible, and is the answer; persons in error are counted too.</summary>
    /// <param name="question">A question that was asked.</param>
    /// <returns>Every answer that the rulebook can give: of a choice from the weakest; of an amount first none, then ascending.</returns>
    /// <exception cref="ArgumentException">The question was not asked.</exception>
    public ImmutableArray<AnswerCount> Counts(Question question)
    {
        var counts = AnswerCounting.Of(_results, question, Asked(question));
        return _exact?.Counts(counts, question, _results) ?? counts;
    }

    /// <summary>How many persons are in error; see <see cref="IsInError"/>.</summary>
    public long CountInError()
    {
        var count = 0L;
        for (var word = 0; word < (Count + 63) / 64; word++)
        {
            count += BitOperations.PopCount(_refused.At(word) | _results.Word(_results.Program.IsInError!.Value, word));
        }

        return count + (_exact?.CountInError() ?? 0);
    }

    /// <summary>For how many persons a provision certainly stands, as three-valued logic sees it.</summary>
    /// <exception cref="InvalidOperationException">Provisions were not asked for.</exception>
    public long CountStanding(Provision provision) => _results.CountOf(Asked(provision).Certain);

    /// <summary>For how many persons a provision stands or may stand, as three-valued logic sees it.</summary>
    /// <exception cref="InvalidOperationException">Provisions were not asked for.</exception>
    public long CountPossiblyStanding(Provision provision) => _results.CountOf(Asked(provision).Possible);

    /// <summary>Whether a provision stands for a person, as three-valued logic sees it.</summary>
    /// <exception cref="InvalidOperationException">Provisions were not asked for.</exception>
    public Truth Stands(Provision provision, int person)
    {
        Asked(provision);
        return _results.Stands(provision, Checked(person));
    }

    internal CohortAnswers Exactly(CohortCases cases, ParallelOptions how, AnalysisLimits? limits) =>
        new(_results, _refused, ExactAnswers.Of(cases, _results, IsInError, how, limits));

    private void CopyBit(LaneOutput output, int bit, int first, Span<ulong> target)
    {
        var word = 0UL;
        for (var i = 0; i < target.Length; i++)
        {
            var person = first + i;
            if (i == 0 || (person & 63) == 0)
            {
                word = _results.Word(output, person >> 6);
            }

            target[i] |= (word >> (person & 63) & 1) << bit;
        }
    }

    private AnswerSet AnswersTo(Question question, int person)
    {
        Asked(question);
        return _results.Answers(question, Checked(person));
    }

    private LaneAnswers Asked(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return _results.Program.Answers[question.Index] ?? throw new ArgumentException($"`{question.Id}` was not asked", nameof(question));
    }

    private LaneTruth Asked(Provision provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        return _results.Program.Provisions[provision.Index] ?? throw new InvalidOperationException("provisions were not asked for");
    }

    private int Checked(int person)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(person);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(person, Count);
        return person;
    }
}
