using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine;

/// <summary>How much a decision tells, and how.</summary>
public sealed record ExplanationOptions
{
    /// <summary>The questions to tell in full. Empty: the rulebook's main questions (or, without any, the first), and the others in one line each.</summary>
    public ImmutableArray<Question> Questions { get; init; } = [];

    /// <summary>Whether to show each provision with the truth of every condition.</summary>
    public bool WholeTree { get; init; }

    /// <summary>The language of the rulebook's texts, or null for its own.</summary>
    public string? Language { get; init; }

    /// <summary>The width at which lines are wrapped, at least 40.</summary>
    public int Width { get; init; } = 80;
}
