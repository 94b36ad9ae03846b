using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>Values of a point that no condition tells apart.</summary>
/// <param name="Values">The values.</param>
/// <param name="Representative">One of them, which stands for all.</param>
internal readonly record struct Region(ValueSet Values, long Representative);
