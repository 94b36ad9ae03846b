using System.Collections.Immutable;
using System.Numerics;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Evaluation;

/// <summary>
/// The answers still possible to a question. Of a choice: a bit for each position. Of an amount: the amounts that certainly stand and those that may
/// stand besides, one that no source tells among them by its code; there may be no amount only where none certainly stands. Of amounts that add up, what they come to.
/// </summary>
internal sealed class AnswerSet
{
    private static readonly ValueSet Numbers = ValueSet.Range(-Limits.Number, Limits.Number);

    private AnswerSet(Question question, ulong choices, ImmutableArray<long> certain, ImmutableArray<long> maybe, bool mayBeNone = false, bool isOfUnknownLaw = false)
    {
        IsOfUnknownLaw = isOfUnknownLaw;
        Question = question;
        Choices = choices;
        Certain = certain;
        Maybe = maybe;
        MayBeNone = mayBeNone;
    }

    public Question Question { get; }

    public ulong Choices { get; }

    /// <summary>Amounts that certainly stand, ascending.</summary>
    public ImmutableArray<long> Certain { get; }

    /// <summary>Further amounts that may stand, ascending.</summary>
    public ImmutableArray<long> Maybe { get; }

    /// <summary>Whether, of an amount, there may be none.</summary>
    public bool MayBeNone { get; }

    public static AnswerSet OfChoice(Question question, ulong choices) => new(question, choices, [], []);

    public static AnswerSet OfAmount(Question question, IEnumerable<long> certain, IEnumerable<long> maybe)
    {
        var surely = certain.Distinct().Order().ToImmutableArray();
        return OfAmount(question, surely, maybe, surely.IsEmpty);
    }

    public static AnswerSet OfAmount(Question question, IEnumerable<long> certain, IEnumerable<long> maybe, bool mayBeNone)
    {
        var surely = certain.Distinct().Order().ToImmutableArray();
        return new AnswerSet(question, 0, surely, [.. maybe.Distinct().Except(surely).Order()], mayBeNone);
    }

    /// <summary>The same, and what a gap leaves open besides: then no amount certainly stands.</summary>
    /// <param name="open">Further answers that are possible.</param>
    /// <param name="isOfUnknownLaw">Whether nothing is known of the law.</param>
    public AnswerSet Or(IEnumerable<Answer> open, bool isOfUnknownLaw = false)
    {
        var answers = open.ToList();
        if (!Question.IsAmount)
        {
            return new AnswerSet(Question, answers.Aggregate(Choices, (all, a) => all | (1UL << a.Choice!.Value)), [], [], isOfUnknownLaw: isOfUnknownLaw);
        }

        var amounts = Certain.Union(Maybe).Union(answers.Where(a => !a.IsNone).Select(a => a.Code)).ToList();
        var mayBeNone = MayBeNone || answers.Exists(a => a.IsNone);
        return amounts.Count == Certain.Length + Maybe.Length && mayBeNone == MayBeNone
            ? new AnswerSet(Question, 0, Certain, Maybe, MayBeNone, isOfUnknownLaw)
            : new AnswerSet(Question, 0, [], [.. amounts.Order()], mayBeNone, isOfUnknownLaw);
    }

    /// <summary>Whether nothing is known of the law, so that no fact settles the answer.</summary>
    public bool IsOfUnknownLaw { get => field && !IsSettled; }

    /// <summary>Whether nothing is left open: one answer, or certain amounts and no others, all of them told.</summary>
    public bool IsSettled => Question.IsAmount ? Maybe.IsEmpty && !Certain.Contains(Answer.UntoldCode) : Count == 1;

    public bool IsConflict => Certain.Length > 1 && !Certain.Contains(Answer.UntoldCode);

    public int Count => Question.IsAmount ? Certain.Length + Maybe.Length + (MayBeNone ? 1 : 0) : BitOperations.PopCount(Choices);

    /// <summary>All answers: a choice's from weak to strong; of an amount first none, then the amounts ascending, then an untold one.</summary>
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

    /// <summary>Whether an amount is one of several, by its code: of one that no source tells, whether every number is, or none.</summary>
    public static Truth IsIn(ValueSet accepts, long code) =>
        code != Answer.UntoldCode ? Kleene.Of(accepts.Contains(code))
        : Numbers.IsWithin(accepts) ? Truth.True
        : Numbers.Overlaps(accepts) ? Truth.Unknown
        : Truth.False;

    public Truth Is(ValueSet accepts, bool acceptsNone)
    {
        var (accepted, refused) = (false, false);
        void Count(Truth isAccepted)
        {
            accepted |= isAccepted != Truth.False;
            refused |= isAccepted != Truth.True;
        }

        if (MayBeNone)
        {
            Count(Kleene.Of(acceptsNone));
        }

        foreach (var amount in Certain)
        {
            Count(IsIn(accepts, amount));
        }

        foreach (var amount in Maybe)
        {
            Count(IsIn(accepts, amount));
        }

        for (var rest = Choices; rest != 0; rest &= rest - 1)
        {
            Count(Kleene.Of(accepts.Contains(BitOperations.TrailingZeroCount(rest))));
        }

        return accepted && refused ? Truth.Unknown : Kleene.Of(accepted);
    }
}
