using System.Text.Json.Serialization;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine;

/// <summary>An answer to a question: one of its choices, an amount, (of an amount question) no amount, or what no source tells.</summary>
[JsonConverter(typeof(AnswerConverter))]
public sealed record Answer
{
    /// <summary>The word for an answer that no source tells.</summary>
    internal const string UntoldWord = "untold";

    /// <summary>What stands in sets of amounts for one that no source tells.</summary>
    internal const long UntoldCode = long.MaxValue;

    /// <summary>What stands in sets of amounts for the first that is computed for each case; the others follow downwards.</summary>
    private const long FirstComputedCode = UntoldCode - 1;

    private Answer(Question question, int? choice = null, long? amount = null)
    {
        Question = question;
        Choice = choice;
        Amount = amount;
    }

    /// <summary>The question that it answers.</summary>
    public Question Question { get; }

    /// <summary>The position of a choice in <see cref="Question.Answers"/>: its strength; null for an amount question.</summary>
    public int? Choice { get; }

    /// <summary>The amount in the question's unit; null for a choice, and where there is no amount.</summary>
    public long? Amount { get; }

    /// <summary>Whether this is the answer of an amount question to which no provision gives an amount.</summary>
    public bool IsNone => Choice is null && Amount is null && !IsUntold && !IsRange && Computed is null;

    /// <summary>Whether there is an amount that hangs on what is not known, of which only the ends are told: <see cref="Least"/> and <see cref="Most"/>.</summary>
    public bool IsRange { get; private init; }

    /// <summary>The amount, or the least that it may be, inclusive; null where there is none, and no bound.</summary>
    public long? Least { get => field ?? Amount; private init; }

    /// <summary>The amount, or the most that it may be, inclusive; null where there is none, and no bound.</summary>
    public long? Most { get => field ?? Amount; private init; }

    /// <summary>The amount, or all that it may be; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> for no bound.</summary>
    internal Interval Amounts => new(Least ?? long.MinValue, Most ?? long.MaxValue);

    /// <summary>Whether it is this answer, or an amount of which this one tells the ends.</summary>
    internal bool Allows(Answer other) => Equals(other)
        || (IsRange && other is { IsNone: false, IsUntold: false } && other.Amounts.Low >= Amounts.Low && other.Amounts.High <= Amounts.High);

    /// <summary>Whether it is one answer, and known.</summary>
    internal bool IsTold => !IsUntold && !IsRange;

    /// <summary>How an amount is computed for each case, in the law itself; null in what is decided.</summary>
    internal ComputedAmount? Computed { get; private init; }

    /// <summary>Whether the sources say that there is an answer, and not which: of an amount question an amount that may be any, and never none.</summary>
    public bool IsUntold { get; private init; }

    /// <summary>The position of a choice, the amount, or what stands for an untold or a computed one; of a range its least; less than any where there is no amount.</summary>
    internal long Code => Choice ?? Amount ?? (IsUntold ? UntoldCode : Computed is { } computed ? FirstComputedCode - computed.Index : Least ?? long.MinValue);

    /// <summary>The answer as it is written in a rulebook: <c>liable</c>, <c>12</c>, <c>none</c>; of an amount that hangs on what is not known <c>300..900</c>, or <c>300..</c>.</summary>
    public string Id => Choice is { } choice ? Question.Answers[choice].Id
        : Amount is { } amount ? Values.OfNumber(amount)
        : IsUntold ? UntoldWord
        : IsRange ? $"{(Least is { } least ? Values.OfNumber(least) : "")}..{(Most is { } most ? Values.OfNumber(most) : "")}"
        : Computed is not null ? "computed"
        : "none";

    /// <summary>A choice by its position.</summary>
    internal static Answer OfChoice(Question question, int choice) => new(question, choice);

    /// <summary>An amount, or by its code one that no source tells.</summary>
    internal static Answer OfAmount(Question question, long amount) => amount == UntoldCode ? Untold(question) : new(question, amount: amount);

    /// <summary>One of some amounts, of which the ends are told; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> for no bound. One amount is that.</summary>
    internal static Answer OfRange(Question question, Interval amounts) => amounts.Low == amounts.High ? OfAmount(question, amounts.Low) : new(question)
    {
        IsRange = true,
        Least = amounts.Low == long.MinValue ? null : amounts.Low,
        Most = amounts.High == long.MaxValue ? null : amounts.High,
    };

    /// <summary>What is computed for each case.</summary>
    internal static Answer OfComputed(Question question, ComputedAmount amount) => new(question) { Computed = amount };

    /// <summary>Whether a code stands for an amount that is computed for each case.</summary>
    internal static bool IsComputed(long code) => code is <= FirstComputedCode and > FirstComputedCode - int.MaxValue;

    /// <summary>An answer that no source tells.</summary>
    internal static Answer Untold(Question question) => new(question) { IsUntold = true };

    /// <summary>No amount.</summary>
    internal static Answer None(Question question) => new(question);

    /// <summary>The answer as it is written in a rulebook.</summary>
    public override string ToString() => Id;
}
