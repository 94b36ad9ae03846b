namespace EligibilityEngine.Extensions.Hosting;

/// <summary>What came of reading a rulebook again.</summary>
public enum ReloadOutcome
{
    /// <summary>It says what it said; the same one is served.</summary>
    Unchanged,

    /// <summary>The new one passed and is served.</summary>
    Replaced,

    /// <summary>The new one has mistakes or fails scenarios; the last good one is served.</summary>
    Refused,
}
