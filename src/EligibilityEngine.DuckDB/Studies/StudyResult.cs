using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>For how many persons something is so: at least, and at most; with weights, how many they stand for.</summary>
/// <param name="AtLeast">For how many rows certainly.</param>
/// <param name="AtMost">For how many rows certainly or perhaps.</param>
/// <param name="LeastWeight">The same weighed.</param>
/// <param name="MostWeight">The same weighed.</param>
internal sealed record Bounds(long AtLeast, long AtMost, double LeastWeight, double MostWeight)
{
    public static Bounds None { get; } = new(0, 0, 0, 0);

    public static Bounds operator +(Bounds a, Bounds b) => new(a.AtLeast + b.AtLeast, a.AtMost + b.AtMost, a.LeastWeight + b.LeastWeight, a.MostWeight + b.MostWeight);
}

/// <summary>For how many persons an answer is given, or may be.</summary>
internal sealed record AnswerBounds(Answer Answer, Bounds Persons);

/// <summary>For how many persons a provision gives an answer.</summary>
internal sealed record GroundCount(string Answer, string Provision, long Persons, double Weight);

/// <summary>What became of a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answers">Each answer that is possible for somebody, in the order of the question.</param>
/// <param name="Grounds">By answer and provision, the most frequent first.</param>
/// <param name="NotExact">Of how many persons it was too much to look into what exactly is possible: bounds may be wider than they need be.</param>
internal sealed record QuestionSummary(Question Question, ImmutableArray<AnswerBounds> Answers, ImmutableArray<GroundCount> Grounds, long NotExact);

/// <summary>Persons of whom both laws say the same each, on the same grounds.</summary>
/// <param name="Before">The answers that are possible under the one law, with <c>|</c> between several.</param>
/// <param name="After">Under the other.</param>
/// <param name="Persons">How many.</param>
/// <param name="Weight">How many they stand for.</param>
/// <param name="Line">The line of the first of them.</param>
/// <param name="Row">Its number, from 0.</param>
internal sealed record MovedPersons(string Before, string After, long Persons, double Weight, long Line, long Row);

/// <summary>The persons of a question, by what both laws say of them.</summary>
internal sealed record QuestionMoves(Question Question, ImmutableArray<MovedPersons> Persons);

/// <summary>A row that could not be decided.</summary>
internal sealed record RejectedRow(long Line, string? Column, string? Text, string? Code, string Reason);

/// <summary>What a study found.</summary>
internal sealed record StudyResult
{
    /// <summary>How many rows were read, those that are none among them.</summary>
    public required long Read { get; init; }

    public required long Decided { get; init; }

    public required long Rejected { get; init; }

    /// <summary>How many persons the decided rows stand for; null without weights.</summary>
    public double? Weight { get; init; }

    /// <summary>The columns that say facts, with the names of those.</summary>
    public required ImmutableArray<(string Column, string Fact)> Said { get; init; }

    /// <summary>The columns that say nothing to the law.</summary>
    public required ImmutableArray<string> Unknown { get; init; }

    public required ImmutableArray<QuestionSummary> Questions { get; init; }

    public ImmutableArray<QuestionMoves> Moves { get; init; } = [];

    /// <summary>The first rows that could not be decided.</summary>
    public required ImmutableArray<RejectedRow> FirstRejected { get; init; }

    /// <summary>The case of each row that witnesses a move, by the number of the row.</summary>
    public ImmutableDictionary<long, Case> Witnesses { get; init; } = ImmutableDictionary<long, Case>.Empty;
}
