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
    private Outcome(Question question, ImmutableArray<Answer> answers)
    {
        Question = question;
        Answers = answers;
    }

    public Question Question { get; }

    /// <summary>One answer, or the amounts in conflict, ascending.</summary>
    public ImmutableArray<Answer> Answers { get; }

    public bool IsConflict => Answers.Length > 1;

    /// <summary>A choice's answer at a position.</summary>
    public static Outcome Of(Question question, int choice) => new(question, [Answer.OfChoice(question, choice)]);

    /// <summary>The amounts that stand, ascending: none, one, or several in conflict.</summary>
    public static Outcome Of(Question question, ImmutableArray<long> amounts) => new(question, amounts.IsEmpty
        ? [Answer.None(question)]
        : [.. amounts.Select(a => Answer.OfAmount(question, a))]);

    /// <summary>The outcome of a set that leaves nothing open, or null.</summary>
    public static Outcome? Of(AnswerSet set) => set.Question.IsAmount
        ? set.Maybe.IsEmpty ? Of(set.Question, set.Certain) : null
        : set.Count == 1 ? new Outcome(set.Question, [.. set.Answers()]) : null;

    /// <summary>Every outcome that a set leaves open; of more than <see cref="MostAmounts"/> open amounts, only some.</summary>
    public static IEnumerable<Outcome> AllOf(AnswerSet set)
    {
        if (!set.Question.IsAmount)
        {
            return set.Answers().Select(a => new Outcome(set.Question, [a]));
        }

        IEnumerable<ImmutableArray<long>> sets = [set.Certain];
        foreach (var amount in set.Maybe.Take(MostAmounts))
        {
            sets = sets.SelectMany<ImmutableArray<long>, ImmutableArray<long>>(s => [s, s.Add(amount)]);
        }

        return sets.Select(s => Of(set.Question, [.. s.Order()]));
    }

    /// <summary>How many outcomes a set leaves open: of an amount, every combination of those that may stand.</summary>
    public static long CountOf(AnswerSet set) => set.Question.IsAmount ? 1L << Math.Min(set.Maybe.Length, 62) : set.Count;

    /// <summary>More open amounts than this are not told apart in all their combinations.</summary>
    public const int MostAmounts = 6;

    /// <summary>Of a choice from the weakest, of an amount from none upwards; conflicts come last.</summary>
    public int CompareTo(Outcome? other) => other is null ? 1 : Order.CompareTo(other.Order);

    public bool Equals(Outcome? other) => other is not null && Question == other.Question && Answers.SequenceEqual(other.Answers);

    private (int, long) Order => (Answers.Length, Answers[0].Choice ?? Answers[0].Amount ?? long.MinValue);

    public override bool Equals(object? obj) => Equals(obj as Outcome);

    public override int GetHashCode() => Answers.Aggregate(17, HashCode.Combine);
}
