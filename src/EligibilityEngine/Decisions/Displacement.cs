using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>A provision that applies but does not stand.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="By">The standing exceptions that displace it.</param>
public sealed record Displacement(Provision Provision, ImmutableArray<Provision> By);
