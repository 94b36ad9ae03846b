namespace EligibilityEngine.Spaces;

/// <summary>An open point and the way in which it turned out.</summary>
internal readonly record struct Settled(OpenPoint Point, Region Region);
