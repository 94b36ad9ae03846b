namespace EligibilityEngine.Plans;

/// <summary>How many of like places are filled.</summary>
/// <param name="Places">The places.</param>
/// <param name="Filled">How many are, while nobody of whom too little is known can be called up.</param>
/// <param name="FilledIfEligible">How many are if all of them can.</param>
public sealed record FilledPlaces(PlannedPlaces Places, int Filled, int FilledIfEligible)
{
    /// <summary>How many are not filled.</summary>
    public int Unfilled => Places.Count - Filled;
}
