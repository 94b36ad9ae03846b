namespace EligibilityEngine;

/// <summary>How far a question is decided.</summary>
public enum DecisionStatus
{
    /// <summary>One answer.</summary>
    Determined,

    /// <summary>More than one answer is still possible.</summary>
    Undetermined,

    /// <summary>Standing provisions give different amounts.</summary>
    Conflict,
}
