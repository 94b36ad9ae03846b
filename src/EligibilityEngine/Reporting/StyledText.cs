namespace EligibilityEngine.Reporting;

/// <summary>A run of text in one style.</summary>
/// <param name="Text">The text, without line breaks.</param>
/// <param name="Style">What it is.</param>
public readonly record struct StyledText(string Text, TextStyle Style);
