namespace EligibilityEngine.Law;

/// <summary>The anniversary of a day that the year or month in question does not have.</summary>
public enum LeapDay
{
    /// <summary>The next day: somebody born on 29 February comes of age on 1 March.</summary>
    March1,

    /// <summary>The last day of the month: 28 February.</summary>
    February28,
}
