namespace EligibilityEngine.Law;

/// <summary>What kind of value a fact has.</summary>
public enum FactType
{
    /// <summary>True or false.</summary>
    YesNo,

    /// <summary>One of a list of named values.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,
}
