using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Files that lie in the folder of a rulebook and are none of its law: populations and plans among them.</summary>
internal static class FilesBeside
{
    /// <summary>Those of a kind in a folder; a file that cannot be read is of none.</summary>
    public static IEnumerable<YamlFile> In(string folder, FileKind kind) => new RulebookFolder(folder, new DiagnosticBag(), default).Read().Where(f => Is(f, kind));

    /// <summary>Those of a kind among files of a rulebook.</summary>
    public static IEnumerable<YamlFile> Among(IEnumerable<RulebookFile> files, FileKind kind) => files
        .Where(f => f.Content.Span.IndexOf(System.Text.Encoding.UTF8.GetBytes(Mark(kind) + ":")) >= 0)
        .Select(f => YamlFiles.Parse(f.Path, f.Content.Span, new DiagnosticBag()))
        .Where(f => Is(f, kind));

    /// <summary>The name that such a file gives itself, or null.</summary>
    public static string? NameOf(YamlFile file, FileKind kind) => SyntaxNode.Scalar((file.Root as MappingNode)?[Mark(kind)])?.Text;

    private static string Mark(FileKind kind) => kind == FileKind.Population ? PopulationForms.Mark : PlanForms.Mark;

    private static bool Is(YamlFile file, FileKind kind) => file.Root is MappingNode root && Forms.KindOf(root) == kind;
}
