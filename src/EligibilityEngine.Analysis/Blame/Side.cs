namespace EligibilityEngine.Analysis;

/// <summary>One of the two sides of a comparison.</summary>
public enum Side
{
    /// <summary>The side that is named first.</summary>
    First,

    /// <summary>The side that it is compared with.</summary>
    Second,
}
