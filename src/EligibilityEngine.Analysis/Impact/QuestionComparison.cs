using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>One question, decided on two sides.</summary>
public sealed class QuestionComparison
{
    internal QuestionComparison()
    {
    }

    /// <summary>The name of the question.</summary>
    public required string Id { get; init; }

    /// <summary>The decision on the first side; null where its rulebook has no such question.</summary>
    public required QuestionDecision? First { get; init; }

    /// <summary>The decision on the second side; null where its rulebook has no such question.</summary>
    public required QuestionDecision? Second { get; init; }

    /// <summary>Whether both rulebooks have the question and its status or its possible answers differ.</summary>
    public bool IsDifferent => AreDifferent(First, Second);

    /// <summary>Provisions on which only the first side's answer rests.</summary>
    public required ImmutableArray<Provision> GroundsOnlyInFirst { get; init; }

    /// <summary>Provisions on which only the second side's answer rests.</summary>
    public required ImmutableArray<Provision> GroundsOnlyInSecond { get; init; }

    /// <summary>The provisions that make the difference; empty where there is none.</summary>
    public required ImmutableArray<CausingProvision> Causes { get; init; }

    /// <summary>The question, as the first rulebook that has it words it.</summary>
    public Question Question => (First ?? Second)!.Question;

    /// <summary>The decision on one side; null where its rulebook has no such question.</summary>
    /// <param name="side">The side.</param>
    public QuestionDecision? this[Side side] => side == Side.First ? First : Second;

    internal static bool AreDifferent(QuestionDecision? first, QuestionDecision? second) => first is not null && second is not null
        && (first.Status != second.Status || !first.Possible.Select(a => a.Id).SequenceEqual(second.Possible.Select(a => a.Id)));
}
