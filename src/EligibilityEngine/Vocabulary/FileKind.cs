namespace EligibilityEngine.Vocabulary;

/// <summary>What a file holds.</summary>
internal enum FileKind
{
    Manifest,
    Source,
    Rules,
    Scenarios,
    Case,

    /// <summary>JSON that the engine wrote.</summary>
    Result,
}
