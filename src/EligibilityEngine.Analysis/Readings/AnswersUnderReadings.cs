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
    internal AnswersUnderReadings(Situation situation) => Situation = situation;

    /// <summary>The question as it is decided while nobody has chosen.</summary>
    public required QuestionDecision Decision { get; init; }

    /// <summary>The readings that nobody has chosen and that make a difference; empty where every combination gives the same.</summary>
    public required ImmutableArray<Reading> Readings { get; init; }

    /// <summary>What the question comes to under every combination of the alternatives of <see cref="Readings"/>. A reading that no longer makes a difference, once the others of a
    /// combination are chosen, is not chosen there.</summary>
    public required ImmutableArray<AnswerUnderReadings> Combinations { get; init; }

    /// <summary>How many combinations there are of the readings that open conditions ask for, all of them decided at once.</summary>
    public required long Decided { get; init; }

    /// <summary>Whether each combination has exactly the outcomes told. Otherwise there were too many ways to look into, and some of them may not be possible.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Whether all combinations certainly give the same.</summary>
    public bool IsTheSame => IsComplete && Readings.IsEmpty;

    internal Situation Situation { get; }

    /// <summary>The answers for people: "the same under all 4 readings", or which answer under which.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public Document Report(ReportOptions? options = null) => ReadingsText.Of(this, options?.Language);

    /// <summary>The answers as JSON, in a format that has a version. The same input gives the same bytes.</summary>
    /// <param name="language">The language of texts for people, such as <c>ru</c>; null for the rulebook's own. Names and keys are the same in each.</param>
    public string ToJson(string? language = null) => ToJson([this], language);

    /// <summary>Several questions of one decision as JSON, in a format that has a version. The same input gives the same bytes.</summary>
    /// <param name="questions">The questions, at least one.</param>
    /// <param name="language">The language of texts for people, such as <c>ru</c>; null for the rulebook's own. Names and keys are the same in each.</param>
    public static string ToJson(IEnumerable<AnswersUnderReadings> questions, string? language = null) =>
        JsonText.Of(new ReadingsContract([.. questions]), ReadingsForms.In(language).ReadingsContract);
}
