namespace EligibilityEngine.Law;

/// <summary>What is ordinary of a fact where something else is so.</summary>
/// <param name="When">What is so, said of facts that are not derived; null for whoever is left.</param>
/// <param name="Value">The value; unknown where nothing is ordinary then.</param>
internal sealed record OrdinaryCase(Condition? When, FactValue Value);
