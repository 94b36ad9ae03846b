namespace EligibilityEngine.Law;

/// <summary>Kleene's three truth values, in the order of truth: and is the least of its parts, or the greatest.</summary>
public enum Truth
{
    /// <summary>Certainly not.</summary>
    False = 0,

    /// <summary>Not known.</summary>
    Unknown = 1,

    /// <summary>Certainly.</summary>
    True = 2,
}
