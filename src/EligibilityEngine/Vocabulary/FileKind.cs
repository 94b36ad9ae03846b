namespace EligibilityEngine.Vocabulary;

/// <summary>What a file holds.</summary>
internal enum FileKind
{
    Manifest,
    Source,
    Rules,

    /// <summary>The texts of a rulebook in another language.</summary>
    Translation,

    Scenarios,
    Case,

    /// <summary>Marginals of which synthetic persons are drawn.</summary>
    Population,

    /// <summary>The places of a call-up, and who comes first.</summary>
    Plan,

    /// <summary>JSON that the engine wrote.</summary>
    Result,
}
