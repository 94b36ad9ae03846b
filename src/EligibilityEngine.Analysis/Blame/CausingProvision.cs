using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>A provision that makes a difference between two sides.</summary>
/// <param name="Provision">The provision, of the rulebook of <paramref name="Side"/>.</param>
/// <param name="Side">The side on which it exists, is in force, holds or stands, or does so more surely; the first where its answers differ.</param>
/// <param name="Kind">What differs.</param>
public sealed record CausingProvision(Provision Provision, Side Side, DifferenceKind Kind);
