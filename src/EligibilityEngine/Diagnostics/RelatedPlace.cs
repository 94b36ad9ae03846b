using EligibilityEngine.Text;

namespace EligibilityEngine.Diagnostics;

/// <summary>A second place that belongs to a diagnostic.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">Why it belongs: one phrase, lower case.</param>
public sealed record RelatedPlace(TextPlace Place, string Message);
