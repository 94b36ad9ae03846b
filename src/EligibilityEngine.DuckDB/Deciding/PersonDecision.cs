using System.Collections.Immutable;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>What the engine says of a person: an answer to each question, or why nobody can be so.</summary>
internal sealed record PersonDecision(ImmutableArray<PersonAnswer> Answers, Diagnostic? Mistake);
