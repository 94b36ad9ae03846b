using EligibilityEngine.Syntax;

namespace EligibilityEngine.Shapes;

/// <summary>What a file is, by its keys.</summary>
internal static class FileKinds
{
    /// <summary>Whether a file in the folder of a rulebook is none of its files, by its keys: scenarios, or a case.</summary>
    public static bool IsBesideTheLaw(MappingNode root) => !IsOfTheLaw(root) && (root["scenarios"] ?? root["case"]) is not null;

    /// <summary>Whether a file is one of a rulebook, by its keys: the manifest, a source or rules.</summary>
    public static bool IsOfTheLaw(MappingNode root) => root.Entries.Any(e => e.Key.Text is "rulebook" or "source" || Vocabulary.RulesFile.Find(e.Key.Text) is not null);
}
