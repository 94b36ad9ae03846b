using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>What a rulebook leaves out.</summary>
/// <param name="What">What is left out.</param>
/// <param name="Why">Why.</param>
/// <param name="Cites">Statements that speak of it.</param>
public sealed record NotModelled(LocalText What, LocalText Why, ImmutableArray<Statement> Cites);
