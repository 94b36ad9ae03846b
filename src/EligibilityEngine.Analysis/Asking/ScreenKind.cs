namespace EligibilityEngine.Analysis;

/// <summary>How a screen of an interview is answered.</summary>
public enum ScreenKind
{
    /// <summary>By the numbers of what is so; all else on the list is not so.</summary>
    List,

    /// <summary>By a value for each fact.</summary>
    Form,
}
