namespace EligibilityEngine.Reporting;

/// <summary>What a run of text is, so that a terminal or a page can show it so.</summary>
public enum TextStyle
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An answer.</summary>
    Answer,

    /// <summary>The id of a provision, a fact or a statement.</summary>
    Name,

    /// <summary>Something true.</summary>
    True,

    /// <summary>Something false.</summary>
    False,

    /// <summary>Something unknown or open.</summary>
    Unknown,

    /// <summary>Where something comes from; secondary text.</summary>
    Aside,

    /// <summary>A mistake.</summary>
    Error,

    /// <summary>What may be a mistake.</summary>
    Warning,

    /// <summary>What to do about a mistake.</summary>
    Hint,

    /// <summary>What a line is pointed at with.</summary>
    Underline,

    /// <summary>That all is well.</summary>
    Good,

    /// <summary>The number of a note, which the run refers to.</summary>
    Mark,
}
