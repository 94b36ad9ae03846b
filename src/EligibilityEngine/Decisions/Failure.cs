using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>A provision whose condition is false.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Conditions">The leaves that make it false: parts that had to be true, and parts of a <c>none</c> that had to be false.</param>
public sealed record Failure(Provision Provision, ImmutableArray<Condition> Conditions);
