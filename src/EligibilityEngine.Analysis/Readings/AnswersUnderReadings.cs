using System.Collections.Immutable;
using EligibilityEngine.Analysis.Readings;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>What a question comes to under every combination of the readings that it hangs on.</summary>
public sealed class AnswersUnderReadings
{
    /// <summary>Combinations decided at most.</summary>
    public const int MostCombinations = 4_096;

    internal AnswersUnderReadings(Situation situation) => Situation = situation;

    /// <summary>The question as it is decided while nobody has chosen.</summary>
    public required QuestionDecision Decision { get; init; }

    /// <summary>The readings that nobody has chosen and that make a difference; empty where every combination gives the same.</summary>
    public required ImmutableArray<Reading> Readings { get; init; }

    /// <summary>Every combination of the alternatives of <see cref="Readings"/>, with what the question then comes to.</summary>
    public required ImmutableArray<AnswerUnderReadings> Combinations { get; init; }

    /// <summary>How many combinations were decided: those of all readings that were open, whether or not they make a difference.</summary>
    public required int Decided { get; init; }

    /// <summary>Whether all combinations were decided. Otherwise there were more than <see cref="MostCombinations"/>, and the last readings by name stayed
    /// open.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Whether all combinations were decided and gave the same.</summary>
    public bool IsTheSame => IsComplete && Readings.IsEmpty;

    internal Situation Situation { get; }

    /// <summary>The answers for people: "the same under all 4 readings", or which answer under which.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public Document Report(ReportOptions? options = null) => ReadingsText.Of(this, options?.Language);

    /// <summary>The answers as JSON, in a format that has a version. The same input gives the same bytes.</summary>
    public string ToJson() => ReadingsJson.Write([this]);

    /// <summary>Several questions of one decision as JSON, in a format that has a version. The same input gives the same bytes.</summary>
    /// <param name="questions">The questions, at least one.</param>
    public static string ToJson(IEnumerable<AnswersUnderReadings> questions) => ReadingsJson.Write([.. questions]);
}
