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

    private Answer(Question question, int? choice, long? amount, bool isUntold = false)
    {
        Question = question;
        Choice = choice;
        Amount = amount;
        IsUntold = isUntold;
    }

    /// <summary>The question that it answers.</summary>
    public Question Question { get; }

    /// <summary>The position of a choice in <see cref="Question.Answers"/>: its strength; null for an amount question.</summary>
    public int? Choice { get; }

    /// <summary>The amount in the question's unit; null for a choice, and where there is no amount.</summary>
    public long? Amount { get; }

    /// <summary>Whether this is the answer of an amount question to which no provision gives an amount.</summary>
    public bool IsNone => Choice is null && Amount is null && !IsUntold;

    /// <summary>Whether the sources say that there is an answer, and not which: of an amount question an amount that may be any, and never none.</summary>
    public bool IsUntold { get; }

    /// <summary>The position of a choice, the amount, or what stands for an untold one; less than any where there is no amount.</summary>
    internal long Code => Choice ?? Amount ?? (IsUntold ? UntoldCode : long.MinValue);

    /// <summary>The answer as it is written in a rulebook: <c>liable</c>, <c>12</c>, <c>none</c>.</summary>
    public string Id => Choice is { } choice ? Question.Answers[choice].Id
        : Amount is { } amount ? Values.OfNumber(amount)
        : IsUntold ? UntoldWord
        : "none";

    /// <summary>A choice by its position.</summary>
    internal static Answer OfChoice(Question question, int choice) => new(question, choice, null);

    /// <summary>An amount, or by its code one that no source tells.</summary>
    internal static Answer OfAmount(Question question, long amount) => amount == UntoldCode ? Untold(question) : new(question, null, amount);

    /// <summary>An answer that no source tells.</summary>
    internal static Answer Untold(Question question) => new(question, null, null, isUntold: true);

    /// <summary>No amount.</summary>
    internal static Answer None(Question question) => new(question, null, null);

    /// <summary>The answer as it is written in a rulebook.</summary>
    public override string ToString() => Id;
}
