namespace EligibilityEngine.Law;

/// <summary>What is said of one value of a fact of several.</summary>
internal enum SaidOfValue
{
    /// <summary>Nothing: it is open, and may be assumed to be as it ordinarily is.</summary>
    Nothing,

    /// <summary>That it is so.</summary>
    Yes,

    /// <summary>That it is not so.</summary>
    No,

    /// <summary>That nobody knows.</summary>
    NotKnown,
}
