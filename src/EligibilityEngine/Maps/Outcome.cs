using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Maps;

/// <summary>
/// What a question comes to when everything is known: the answer of a choice; of an amount the amounts that stand, none, one, or several in
/// conflict.
/// </summary>
internal sealed class Outcome : IEquatable<Outcome>, IComparable<Outcome>
{
    private Outcome(Question question, ImmutableArray<Answer> answers, bool isOpen = false)
    {
        Question = question;
        Answers = answers;
        IsOpen = isOpen;
    }

    public Question Question { get; }

    /// <summary>One answer; or the amounts in conflict, ascending; or the answers that a gap in the law, or a conflict of amounts in another question, leaves open.</summary>
    public ImmutableArray<Answer> Answers { get; }

    /// <summary>Whether a gap in the law, or amounts in conflict in another question, leave answers open, which no fact settles.</summary>
    public bool IsOpen { get; }

    public bool IsConflict => Answers.Length > 1 && !IsOpen;

    /// <summary>Whether there is an amount of which only the ends are told.</summary>
    public bool IsRange => Answers.Any(a => a.IsRange);

    /// <summary>A choice's answer at a position.</summary>
    public static Outcome Of(Question question, int choice) => new(question, [Answer.OfChoice(question, choice)]);

    /// <summary>The amounts that stand, ascending: none, one, or several in conflict; open where no source tells one of them.</summary>
    public static Outcome Of(Question question, ImmutableArray<Answer> amounts) =>
        new(question, amounts.IsEmpty ? [Answer.None(question)] : amounts, isOpen: amounts.Any(a => a.IsUntold));

    /// <summary>Answers of which a conflict of amounts in another question leaves open which it is.</summary>
    public static Outcome Open(Question question, IEnumerable<Answer> answers) => new(question, [.. answers], isOpen: true);

    /// <summary>The outcome of a set that leaves nothing open, or null.</summary>
    public static Outcome? Of(AnswerSet set) => set.Question.IsAmount
        ? set.IsSettled ? Of(set.Question, AmountsOf(set, set.Certain)) : null
        : set.Count == 1 ? new Outcome(set.Question, [.. set.Answers()]) : null;

    /// <summary>Every outcome that a set leaves open; of more than <see cref="MostAmounts"/> open amounts, only some.</summary>
    public static IEnumerable<Outcome> AllOf(AnswerSet set)
    {
        if (!set.Question.IsAmount)
        {
            return set.Answers().Select(a => new Outcome(set.Question, [a]));
        }

        if (set.Question.AmountsAdd)
        {
            return set.Answers().Select(a => new Outcome(set.Question, [a]));
        }

        IEnumerable<ImmutableArray<long>> sets = [set.Certain];
        foreach (var amount in set.Maybe.Take(MostAmounts))
        {
            sets = sets.SelectMany<ImmutableArray<long>, ImmutableArray<long>>(s => [s, s.Add(amount)]);
        }

        return sets.Select(s => Of(set.Question, AmountsOf(set, s)));
    }

    private static ImmutableArray<Answer> AmountsOf(AnswerSet set, IEnumerable<long> keys) => [.. keys.Order().Select(set.AmountOf)];

    /// <summary>How many outcomes a set leaves open: of an amount, every combination of those that may stand.</summary>
    public static long CountOf(AnswerSet set) => set.Question is { IsAmount: true, AmountsAdd: false } ? 1L << Math.Min(set.Maybe.Length, 62) : set.Count;

    /// <summary>More open amounts than this are not told apart in all their combinations.</summary>
    public const int MostAmounts = 6;

    /// <summary>Whether another is this one, or the amounts of the other are among those of which this one tells the ends.</summary>
    public bool Allows(Outcome? other) => Equals(other)
        || (other is not null && IsRange && other.IsConflict == IsConflict && other.Answers.All(o => Answers.Any(a => a.Allows(o))));

    /// <summary>Whether an outcome of another rulebook reads the same.</summary>
    public bool ReadsLike(Outcome other) => IsOpen == other.IsOpen && Answers.Select(a => a.Id).SequenceEqual(other.Answers.Select(a => a.Id));

    /// <summary>Of a choice from the weakest, of an amount from none upwards; conflicts come last.</summary>
    public int CompareTo(Outcome? other) => other is null ? 1
        : IsOpen != other.IsOpen ? IsOpen.CompareTo(other.IsOpen)
        : Answers.Length != other.Answers.Length ? Answers.Length.CompareTo(other.Answers.Length)
        : Answers.Select(Code).Zip(other.Answers.Select(Code), (a, b) => a.CompareTo(b)).FirstOrDefault(c => c != 0);

    public bool Equals(Outcome? other) => other is not null && Question == other.Question && IsOpen == other.IsOpen && Answers.SequenceEqual(other.Answers);

    private static long Code(Answer answer) => answer.Code;

    public override bool Equals(object? obj) => Equals(obj as Outcome);

    public override int GetHashCode() => Answers.Aggregate(17, HashCode.Combine);
}
