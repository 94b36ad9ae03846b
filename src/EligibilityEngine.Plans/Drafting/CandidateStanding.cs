namespace EligibilityEngine.Plans;

/// <summary>What becomes of a candidate.</summary>
public enum CandidateStanding
{
    /// <summary>He is called up.</summary>
    CalledUp,

    /// <summary>He could be called up, and whoever comes before him has the places.</summary>
    NoPlaceLeft,

    /// <summary>He could be called up, and no place takes what he can do.</summary>
    NoWantedSpeciality,

    /// <summary>He cannot be called up, by the law.</summary>
    NotCallable,

    /// <summary>Too little is known of him.</summary>
    Undetermined,
}
