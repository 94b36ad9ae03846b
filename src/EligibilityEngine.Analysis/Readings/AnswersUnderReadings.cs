using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EligibilityEngine.Analysis.Readings;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>What a question comes to under every combination of the readings that it hangs on.</summary>
[JsonConverter(typeof(AnswersUnderReadingsConverter))]
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

    /// <summary>The answers for people: "the same under all 4 readings", or which answer under which. Lines of styled text.</summary>
    /// <param name="options">How much to tell, or null for what is usual.</param>
    public Explanation Explain(ExplanationOptions? options = null) => ReadingsText.Of([this], options ?? new ExplanationOptions());

    /// <summary>The answers for people as plain text.</summary>
    /// <param name="options">How much to tell, or null for what is usual.</param>
    public string ToText(ExplanationOptions? options = null) => Explain(options).ToString();

    /// <summary>The answers as JSON, in a format that has a version. The same input gives the same bytes.</summary>
    public string ToJson() => ToJson([this]);

    /// <summary>Several questions for people, one after the other.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="options">How much to tell, or null for what is usual.</param>
    public static Explanation Explain(IEnumerable<AnswersUnderReadings> questions, ExplanationOptions? options = null) =>
        ReadingsText.Of([.. questions], options ?? new ExplanationOptions());

    /// <summary>Several questions of one decision as JSON, in a format that has a version. The same input gives the same bytes.</summary>
    /// <param name="questions">The questions, at least one.</param>
    public static string ToJson(IEnumerable<AnswersUnderReadings> questions) =>
        JsonText.Of(new ReadingsContract([.. questions]), ReadingsForms.Instance.ReadingsContract);
}
