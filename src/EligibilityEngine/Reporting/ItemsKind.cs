namespace EligibilityEngine.Reporting;

/// <summary>How the items of a list belong together.</summary>
public enum ItemsKind
{
    /// <summary>One beside the other.</summary>
    Plain,

    /// <summary>Numbered from 1, so that one can be chosen.</summary>
    Numbered,

    /// <summary>Each with parts that are items again, and so on.</summary>
    Outline,

    /// <summary>Each a matter of its own, with what is to be said of it.</summary>
    Matters,
}
