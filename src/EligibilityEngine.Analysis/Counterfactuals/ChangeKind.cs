namespace EligibilityEngine.Analysis;

/// <summary>What it takes for a change to come about, in the order in which changes are told: what comes by itself first.</summary>
public enum ChangeKind
{
    /// <summary>It comes with time.</summary>
    Time,

    /// <summary>An act of the person.</summary>
    ThePerson,

    /// <summary>A decision of an authority.</summary>
    AnAuthority,

    /// <summary>Another reading of a text.</summary>
    AReading,

    /// <summary>Another law: one of another day, or one whose change is not dated exactly.</summary>
    TheLaw,
}
