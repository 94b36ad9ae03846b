using System.Collections.Immutable;

namespace EligibilityEngine.DuckDB;

/// <summary>How a rulebook is used in SQL.</summary>
public sealed record LawOptions
{
    /// <summary>The day on which the facts are taken; without it, the first argument of every function is that day, a <c>DATE</c>.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The day whose law is applied; null for the day on which the facts are taken.</summary>
    public DateOnly? LawOf { get; init; }

    /// <summary>The horizon of knowledge, or null for none.</summary>
    public DateOnly? KnownBy { get; init; }

    /// <summary>Whether what is not known is taken to be what it is ordinarily.</summary>
    public bool AssumesOrdinary { get; init; }

    /// <summary>The facts that arguments say, in their order; without it, the facts of the rulebook that are not derived, in its order. Fewer arguments say the first of them.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>The questions for which there are functions; without it, all.</summary>
    public ImmutableArray<string> Questions { get; init; } = [];

    /// <summary>How the names of the functions begin.</summary>
    public string Prefix { get; init; } = "law";
}
