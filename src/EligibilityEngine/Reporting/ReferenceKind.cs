namespace EligibilityEngine.Reporting;

/// <summary>What a reference leads to.</summary>
public enum ReferenceKind
{
    /// <summary>A question.</summary>
    Question,

    /// <summary>A fact about a person.</summary>
    Fact,

    /// <summary>A condition with a name.</summary>
    Definition,

    /// <summary>A reading of the law.</summary>
    Reading,

    /// <summary>A day on which the law changed.</summary>
    Event,

    /// <summary>A provision.</summary>
    Provision,

    /// <summary>What is true of every person.</summary>
    Constraint,

    /// <summary>What follows from the provisions.</summary>
    Property,

    /// <summary>Where sources disagree.</summary>
    Contradiction,

    /// <summary>What the rulebook leaves out.</summary>
    Matter,

    /// <summary>A document that is cited.</summary>
    Source,

    /// <summary>What one place of a document states.</summary>
    Statement,

    /// <summary>A place in a file.</summary>
    Place,

    /// <summary>A note of the document, by its number.</summary>
    Note,

    /// <summary>A page of the web, by its address.</summary>
    Page,
}
