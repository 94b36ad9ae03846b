namespace EligibilityEngine.Law;

/// <summary>Who or what can change a fact.</summary>
public enum ChangedBy
{
    /// <summary>Nothing: a birthday does not move.</summary>
    Never,

    /// <summary>The passing of time.</summary>
    Time,

    /// <summary>The person, by an act of his or her own.</summary>
    ThePerson,

    /// <summary>A decision of an authority.</summary>
    AnAuthority,

    /// <summary>A choice between readings of a text; no fact about the person at all.</summary>
    AReading,
}
