using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>How a derived fact follows from other facts.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Bases">The facts that it is computed from: one date, or one or more yes-no facts or numbers.</param>
public sealed record Derivation(DerivationKind Kind, ImmutableArray<Fact> Bases);
