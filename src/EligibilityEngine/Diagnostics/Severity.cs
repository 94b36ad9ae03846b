namespace EligibilityEngine.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum Severity
{
    /// <summary>Worth a look; the rulebook or case can be used.</summary>
    Warning,

    /// <summary>The rulebook or case cannot be used.</summary>
    Error,
}
