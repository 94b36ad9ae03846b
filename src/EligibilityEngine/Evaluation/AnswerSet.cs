using System.Collections.Immutable;
using System.Numerics;
using EligibilityEngine.Law;

namespace EligibilityEngine.Evaluation;

/// <summary>
/// The answers still possible to a question. Of a choice: a bit for each position. Of an amount: the amounts that certainly stand and those that may
/// stand besides; there may be no amount only where none certainly stands. Of amounts that add up, what they come to: one that is certain, or those that may be.
/// </summary>
internal sealed class AnswerSet
{
    private AnswerSet(Question question, ulong choices, ImmutableArray<long> certain, ImmutableArray<long> maybe, bool isOfUnknownLaw = false, bool? mayBeNone = null)
    {
        MayBeNone = question.IsAmount && (mayBeNone ?? certain.IsEmpty);
        IsOfUnknownLaw = isOfUnknownLaw;
        Question = question;
        Choices = choices;
        Certain = certain;
        Maybe = maybe;
    }

    public Question Question { get; }

    public ulong Choices { get; }

    /// <summary>Amounts that certainly stand, ascending.</summary>
    public ImmutableArray<long> Certain { get; }

    /// <summary>Further amounts that may stand, ascending.</summary>
    public ImmutableArray<long> Maybe { get; }

    public static AnswerSet OfChoice(Question question, ulong choices) => new(question, choices, [], []);

    public static AnswerSet OfAmount(Question question, IEnumerable<long> certain, IEnumerable<long> maybe)
    {
        var surely = certain.Distinct().Order().ToImmutableArray();
        return new AnswerSet(question, 0, surely, [.. maybe.Distinct().Except(surely).Order()]);
    }

    /// <summary>What amounts come to that add up.</summary>
    /// <param name="question">The question.</param>
    /// <param name="possible">What they may come to.</param>
    /// <param name="mayBeNone">Whether it may be that there is none.</param>
    public static AnswerSet OfSum(Question question, ImmutableArray<long> possible, bool mayBeNone) =>
        possible is [_] && !mayBeNone ? new AnswerSet(question, 0, possible, []) : new AnswerSet(question, 0, [], possible, mayBeNone: mayBeNone);

    /// <summary>Every answer that the rulebook has, since nothing is known of the law of that day.</summary>
    public static AnswerSet OfUnknownLaw(Question question, IEnumerable<long> amounts) =>
        new(question, question.IsAmount ? 0 : ulong.MaxValue >> (64 - question.Answers.Length), [], question.IsAmount ? [.. amounts.Distinct().Order()] : [], isOfUnknownLaw: true);

    /// <summary>Whether nothing is known of the law, so that no fact settles the answer.</summary>
    public bool IsOfUnknownLaw { get => field && !IsSettled; }

    public bool MayBeNone { get; }

    /// <summary>Whether nothing is left open: one answer, or certain amounts and no others.</summary>
    public bool IsSettled => Question.IsAmount ? Maybe.IsEmpty : Count == 1;

    public bool IsConflict => Certain.Length > 1;

    public int Count => Question.IsAmount ? Certain.Length + Maybe.Length + (MayBeNone ? 1 : 0) : BitOperations.PopCount(Choices);

    /// <summary>All answers: a choice's from weak to strong; of an amount first none, then the amounts ascending.</summary>
    public IEnumerable<Answer> Answers()
    {
        if (!Question.IsAmount)
        {
            for (var i = 0; i < Question.Answers.Length; i++)
            {
                if ((Choices >> i & 1) != 0)
                {
                    yield return Answer.OfChoice(Question, i);
                }
            }

            yield break;
        }

        if (MayBeNone)
        {
            yield return Answer.None(Question);
        }

        foreach (var amount in Certain.Concat(Maybe).Order())
        {
            yield return Answer.OfAmount(Question, amount);
        }
    }

    /// <summary>Whether something is so of every amount that is left, of some, or of none of them.</summary>
    /// <param name="ofAmount">Whether it is so of an amount.</param>
    /// <param name="ofNone">Whether it is so where there is no amount.</param>
    public Truth Is(Func<long, Truth> ofAmount, Truth ofNone)
    {
        var all = Certain.Concat(Maybe).Select(ofAmount).Concat(MayBeNone ? [ofNone] : []).ToList();
        return all.TrueForAll(t => t == Truth.True) ? Truth.True : all.TrueForAll(t => t == Truth.False) ? Truth.False : Truth.Unknown;
    }

    public Truth Is(ValueSet accepts, bool acceptsNone)
    {
        var (accepted, refused) = (false, false);
        void Count(bool isAccepted)
        {
            accepted |= isAccepted;
            refused |= !isAccepted;
        }

        if (MayBeNone)
        {
            Count(acceptsNone);
        }

        foreach (var amount in Certain)
        {
            Count(accepts.Contains(amount));
        }

        foreach (var amount in Maybe)
        {
            Count(accepts.Contains(amount));
        }

        for (var rest = Choices; rest != 0; rest &= rest - 1)
        {
            Count(accepts.Contains(BitOperations.TrailingZeroCount(rest)));
        }

        return accepted && refused ? Truth.Unknown : Kleene.Of(accepted);
    }
}
