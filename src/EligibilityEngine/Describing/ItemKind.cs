namespace EligibilityEngine.Describing;

/// <summary>What a named item of a rulebook is.</summary>
public enum ItemKind
{
    /// <summary>What may be asked.</summary>
    Question,

    /// <summary>What may be known of a person.</summary>
    Fact,

    /// <summary>A condition with a name.</summary>
    Definition,

    /// <summary>A text that can be read in more than one way.</summary>
    Reading,

    /// <summary>A day on which the law changed.</summary>
    Event,

    /// <summary>What the law says.</summary>
    Provision,

    /// <summary>What is true of every person.</summary>
    Constraint,

    /// <summary>Where sources disagree.</summary>
    Contradiction,

    /// <summary>A document.</summary>
    Source,

    /// <summary>What one place of a document states.</summary>
    Statement,
}
