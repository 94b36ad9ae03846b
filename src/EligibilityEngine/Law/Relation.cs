namespace EligibilityEngine.Law;

/// <summary>How one value relates to another.</summary>
public enum Relation
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>The same or more; the same day or later.</summary>
    From,

    /// <summary>More; later.</summary>
    Above,

    /// <summary>Less; earlier.</summary>
    Below,

    /// <summary>The same or less; the same day or earlier.</summary>
    Through,
}
