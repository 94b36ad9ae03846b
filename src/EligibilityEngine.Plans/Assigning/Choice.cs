namespace EligibilityEngine.Plans.Assigning;

/// <summary>A group of like places that somebody could fill.</summary>
/// <param name="Group">The position of the group.</param>
/// <param name="Cost">What it costs to have him there.</param>
internal readonly record struct Choice(int Group, Cost Cost);
