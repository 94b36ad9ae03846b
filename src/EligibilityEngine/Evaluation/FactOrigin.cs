namespace EligibilityEngine.Evaluation;

/// <summary>Where the value of a fact comes from.</summary>
public enum FactOrigin
{
    /// <summary>Nobody stated it: it is unknown.</summary>
    Missing,

    /// <summary>The case states it.</summary>
    Given,

    /// <summary>It follows from other facts.</summary>
    Derived,

    /// <summary>It is what the fact is ordinarily, and the case says to assume that.</summary>
    Assumed,
}
