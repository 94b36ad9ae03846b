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

    private static readonly ImmutableArray<AmountLeft> NoAmounts = [];

    private readonly ImmutableArray<AmountLeft> _amounts;

    private AnswerSet(Question question, ulong choices, ImmutableArray<AmountLeft> amounts, bool mayBeNone = false, bool isOfUnknownLaw = false)
    {
        IsOfUnknownLaw = isOfUnknownLaw;
        Question = question;
        Choices = choices;
        MayBeNone = mayBeNone;
        _amounts = amounts;
        Certain = amounts.IsEmpty ? [] : [.. amounts.Where(a => a.IsCertain).Select(a => a.Key).Distinct().Order()];
        Maybe = amounts.IsEmpty ? [] : [.. amounts.Select(a => a.Key).Distinct().Except(Certain).Order()];
    }

    public Question Question { get; }

    public ulong Choices { get; }

    /// <summary>Amounts that certainly stand, ascending; by its code one that no source tells. None that is computed from what is not known.</summary>
    public ImmutableArray<long> Certain { get; }

    /// <summary>Further amounts that may stand, ascending; by its code one that is computed from what is not known.</summary>
    public ImmutableArray<long> Maybe { get; }

    /// <summary>The codes in the law of all amounts that stand or may stand.</summary>
    public IEnumerable<long> Codes => _amounts.Select(a => a.Code);

    /// <summary>Whether, of an amount, there may be none.</summary>
    public bool MayBeNone { get; }

    public static AnswerSet OfChoice(Question question, ulong choices) => new(question, choices, NoAmounts);

    /// <summary>The amounts that stand or may stand; there may be none where none certainly stands.</summary>
    /// <param name="question">The question.</param>
    /// <param name="certain">Those that certainly stand.</param>
    /// <param name="maybe">Those that may.</param>
    /// <param name="valuesOf">What is left of an amount that is computed for each case.</param>
    public static AnswerSet OfAmount(Question question, IEnumerable<Answer> certain, IEnumerable<Answer> maybe, Func<ComputedAmount, ValueSet> valuesOf)
    {
        ImmutableArray<AmountLeft> surely = [.. certain.Select(a => AmountLeft.Of(a, isCertain: true, valuesOf))];
        return new AnswerSet(question, 0, [.. surely, .. maybe.Select(a => AmountLeft.Of(a, isCertain: false, valuesOf))], surely.IsEmpty);
    }

    /// <summary>The amounts that stand or may stand in a lane.</summary>
    public static AnswerSet OfLane(Question question, IEnumerable<AmountLeft> amounts, bool mayBeNone) => new(question, 0, [.. amounts], mayBeNone);

    /// <summary>Amounts that add up.</summary>
    public static AnswerSet OfSum(Question question, IReadOnlyCollection<long> amounts, bool mayBeNone)
    {
        var isCertain = amounts.Count == 1 && !mayBeNone;
        return new AnswerSet(question, 0, [.. amounts.Select(a => new AmountLeft(a, null, isCertain))], mayBeNone);
    }

    /// <summary>The same, and what a gap leaves open besides: then no amount certainly stands.</summary>
    /// <param name="open">Further answers that are possible.</param>
    /// <param name="valuesOf">What is left of an amount that is computed for each case.</param>
    /// <param name="isOfUnknownLaw">Whether nothing is known of the law.</param>
    public AnswerSet Or(IEnumerable<Answer> open, Func<ComputedAmount, ValueSet> valuesOf, bool isOfUnknownLaw = false)
    {
        var answers = open.ToList();
        if (!Question.IsAmount)
        {
            return new AnswerSet(Question, answers.Aggregate(Choices, (all, a) => all | (1UL << a.Choice!.Value)), NoAmounts, isOfUnknownLaw: isOfUnknownLaw);
        }

        var (known, mayBeNone) = (_amounts.Select(a => a.Code).ToHashSet(), MayBeNone || answers.Exists(a => a.IsNone));
        ImmutableArray<AmountLeft> others = [.. answers.Where(a => !a.IsNone).Select(a => AmountLeft.Of(a, isCertain: false, valuesOf)).Where(a => !known.Contains(a.Code))];
        return others.IsEmpty && mayBeNone == MayBeNone
            ? new AnswerSet(Question, 0, _amounts, MayBeNone, isOfUnknownLaw)
            : new AnswerSet(Question, 0, [.. _amounts.Select(a => a with { IsCertain = false }), .. others], mayBeNone, isOfUnknownLaw);
    }

    /// <summary>Whether nothing is known of the law, so that no fact settles the answer.</summary>
    public bool IsOfUnknownLaw { get => field && !IsSettled; }

    /// <summary>Whether nothing is left open: one answer, or certain amounts and no others, all of them told.</summary>
    public bool IsSettled => Question.IsAmount ? Maybe.IsEmpty && !_amounts.Any(a => a.IsOpen) : Count == 1;

    /// <summary>Whether different amounts certainly stand, all of them told.</summary>
    public bool IsConflict => Certain.Length > 1 && !Certain.Contains(Answer.UntoldCode);

    /// <summary>At least so many answers are left.</summary>
    public int Count => Question.IsAmount ? Certain.Length + Maybe.Length + (MayBeNone ? 1 : 0) + (Ranges.IsEmpty ? 0 : 1) : BitOperations.PopCount(Choices);

    /// <summary>The amounts that those which are computed from what is not known may come to.</summary>
    public ValueSet Ranges => ValueSet.Joined(_amounts.Where(a => a.IsOpen && a.Values is not null).Select(a => a.Values!));

    /// <summary>Whether the same is left open, and the same settled.</summary>
    public bool IsSameAs(AnswerSet other) =>
        IsOfUnknownLaw == other.IsOfUnknownLaw && Choices == other.Choices && MayBeNone == other.MayBeNone && _amounts.AsSpan().SequenceEqual(other._amounts.AsSpan());

    /// <summary>An amount of <see cref="Certain"/> or <see cref="Maybe"/>.</summary>
    public Answer AmountOf(long key) => _amounts.First(a => a.Key == key) is { IsOpen: true, Values: { } values }
        ? Answer.OfRange(Question, new Interval(values.Least, values.Greatest))
        : Answer.OfAmount(Question, key);

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

        var ranges = Ranges;
        foreach (var range in Certain.Concat(Maybe).Where(a => !Answer.IsComputed(a) && !ranges.Contains(a)).Select(a => new Interval(a, a)).Concat(ranges.Intervals).OrderBy(i => i.Low))
        {
            yield return range.Low == Answer.UntoldCode ? Answer.Untold(Question) : Answer.OfRange(Question, range);
        }
    }

    /// <summary>Whether something is so of every amount that is left, of some, or of none of them.</summary>
    /// <param name="ofAmount">Whether it is so of an amount, by its code in the law.</param>
    /// <param name="ofNone">Whether it is so where there is no amount.</param>
    public Truth Is(Func<long, Truth> ofAmount, Truth ofNone)
    {
        var all = _amounts.Select(a => ofAmount(a.Code)).Concat(MayBeNone ? [ofNone] : []).ToList();
        return all.TrueForAll(t => t == Truth.True) ? Truth.True : all.TrueForAll(t => t == Truth.False) ? Truth.False : Truth.Unknown;
    }

    /// <summary>Whether an amount is one of several, by its code: of one that no source tells, whether every number is, or none.</summary>
    public static Truth IsIn(ValueSet accepts, long code) => code == Answer.UntoldCode ? IsIn(accepts, Numbers) : Kleene.Of(accepts.Contains(code));

    /// <summary>Whether an amount, or one of some, is one of several.</summary>
    public static Truth IsIn(ValueSet accepts, Answer amount) => amount.IsRange
        ? IsIn(accepts, ValueSet.Range(amount.Amounts.Low, amount.Amounts.High))
        : IsIn(accepts, amount.Code);

    private static Truth IsIn(ValueSet accepts, ValueSet values) => values.IsWithin(accepts) ? Truth.True : values.Overlaps(accepts) ? Truth.Unknown : Truth.False;

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

        foreach (var amount in _amounts)
        {
            Count(amount.Values is { } values ? IsIn(accepts, values) : IsIn(accepts, amount.Code));
        }

        for (var rest = Choices; rest != 0; rest &= rest - 1)
        {
            Count(Kleene.Of(accepts.Contains(BitOperations.TrailingZeroCount(rest))));
        }

        return accepted && refused ? Truth.Unknown : Kleene.Of(accepted);
    }
}

/// <summary>An amount that stands or may stand.</summary>
/// <param name="Code">By which the law knows it: the amount, or what stands for one that is computed or that no source tells.</param>
/// <param name="Values">What is left of one that is computed; null for others.</param>
/// <param name="IsCertain">Whether it certainly stands, and it is known which amount it is, or that no source tells it.</param>
internal readonly record struct AmountLeft(long Code, ValueSet? Values, bool IsCertain)
{
    /// <summary>The amount where it is known; otherwise its code.</summary>
    public long Key => Values?.Only ?? Code;

    /// <summary>Whether it is not known which amount it is.</summary>
    public bool IsOpen => Values is null ? Code == Answer.UntoldCode : Values.Only is null;

    public static AmountLeft Of(Answer answer, bool isCertain, Func<ComputedAmount, ValueSet> valuesOf) =>
        answer.Computed is { } computed ? Of(answer.Code, valuesOf(computed), isCertain) : new(answer.Code, null, isCertain);

    /// <summary>One that is computed.</summary>
    public static AmountLeft Of(long code, ValueSet values, bool isCertain) => new(code, values, isCertain && values.Only is not null);
}
