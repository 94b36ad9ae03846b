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

    /// <summary>JSON that the engine wrote.</summary>
    Result,
}
