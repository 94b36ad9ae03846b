namespace EligibilityEngine.Analysis;

/// <summary>How a provision differs between two sides.</summary>
public enum DifferenceKind
{
    /// <summary>Only one of the rulebooks has it.</summary>
    Exists,

    /// <summary>It gives another answer.</summary>
    Answers,

    /// <summary>It is in force, or more surely in force, on one side only.</summary>
    InForce,

    /// <summary>It is in force on both, but its condition is true, or more surely true, on one only.</summary>
    Holds,

    /// <summary>It holds on both, but exceptions or what it is an exception to let it stand on one only.</summary>
    Stands,
}
