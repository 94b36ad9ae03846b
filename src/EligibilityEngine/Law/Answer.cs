using System.Text.Json.Serialization;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine;

/// <summary>An answer to a question: one of its choices, an amount, or (of an amount question) no amount.</summary>
[JsonConverter(typeof(AnswerConverter))]
public sealed record Answer
{
    private Answer(Question question, int? choice, long? amount)
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
    public bool IsNone => Choice is null && Amount is null;

    /// <summary>The answer as it is written in a rulebook: <c>liable</c>, <c>12</c>, <c>none</c>.</summary>
    public string Id => Choice is { } choice ? Question.Answers[choice].Id
        : Amount is { } amount ? Values.OfNumber(amount)
        : "none";

    /// <summary>A choice by its position.</summary>
    internal static Answer OfChoice(Question question, int choice) => new(question, choice, null);

    /// <summary>An amount.</summary>
    internal static Answer OfAmount(Question question, long amount) => new(question, null, amount);

    /// <summary>No amount.</summary>
    internal static Answer None(Question question) => new(question, null, null);

    /// <summary>The answer as it is written in a rulebook.</summary>
    public override string ToString() => Id;
}
