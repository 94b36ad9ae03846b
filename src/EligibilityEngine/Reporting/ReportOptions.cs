using System.Collections.Immutable;
using EligibilityEngine.Reporting;

namespace EligibilityEngine;

/// <summary>How much a report tells, and in which language.</summary>
public sealed record ReportOptions
{
    /// <summary>How much.</summary>
    public ReportForm Form { get; init; } = ReportForm.Long;

    /// <summary>A code such as <c>ru</c>, or null for the rulebook's own language. What is not there in that language is told in the rulebook's own, and what
    /// the engine itself says in English.</summary>
    public string? Language { get; init; }

    /// <summary>The names of the questions to tell in full. Empty: the rulebook's main questions (or, without any, the first), and the others in one line each.</summary>
    public ImmutableArray<string> Questions { get; init; } = [];

    /// <summary>Of a decision, the questions to tell in full.</summary>
    internal ImmutableArray<QuestionDecision> Told(Decision decision) =>
        [.. (Questions.IsEmpty ? decision.Rulebook.Main.Select(q => q.Id) : Questions).Select(q => decision[q]).DefaultIfEmpty(decision.Questions[0])];
}
