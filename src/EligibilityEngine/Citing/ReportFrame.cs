using System.Collections.Immutable;

namespace EligibilityEngine.Citing;

/// <summary>What makes a text about an answer a report that can be filed and cited: what it is about and what it was made with.</summary>
public sealed record ReportFrame
{
    /// <summary>The title of the report.</summary>
    public required string Title { get; init; }

    /// <summary>The rulebooks whose law it tells, one or two.</summary>
    public required ImmutableArray<Rulebook> Rulebooks { get; init; }

    /// <summary>The case as it was given, or null where it is about no person.</summary>
    public Case? Case { get; init; }

    /// <summary>What was decided of it, from which the report tells what was assumed and what is open.</summary>
    public ImmutableArray<QuestionDecision> Decided { get; init; } = [];

    /// <summary>A code such as <c>ru</c>, or null for the rulebook's own language.</summary>
    public string? Language { get; init; }

    /// <summary>How the notes cite: one of the styles that lawyers write.</summary>
    public CitationStyle Style { get; init; } = CitationStyle.Footnote;

    /// <summary>Whether names and days of birth are left out; the age stands instead.</summary>
    public bool IsRedacted { get; init; }
}
