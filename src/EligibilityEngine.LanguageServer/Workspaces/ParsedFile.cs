using System.Collections.Immutable;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.LanguageServer.Workspaces;

/// <summary>A file as it was read, with what is found in it when first asked for.</summary>
/// <param name="file">The file after the syntax pass.</param>
/// <param name="bytes">Its size.</param>
/// <param name="mistakes">The mistakes of its syntax.</param>
internal sealed class ParsedFile(YamlFile file, long bytes, ImmutableArray<Diagnostic> mistakes)
{
    private readonly Lazy<SyntaxNode?> _root = new(() => file.Root ?? (file.IsBroken ? Mending.Root(file.Source) : null));

    public YamlFile File => file;

    public string Path => file.Source.Path;

    public long Bytes => bytes;

    /// <summary>The mistakes of its syntax.</summary>
    public ImmutableArray<Diagnostic> Mistakes => mistakes;

    /// <summary>The top node, of what is no YAML just now as far as the rest can be read.</summary>
    public SyntaxNode? Root => _root.Value;

    public ImmutableArray<Spot> Spots => field.IsDefault ? field = SpotWalk.Of(Root) : field;

    public ImmutableArray<Occurrence> Names => field.IsDefault ? field = [.. Occurrences.In(Spots)] : field;

    /// <summary>Whether it is a case or has scenarios.</summary>
    public bool IsBesideTheLaw => Root is MappingNode root && Vocabulary.Forms.IsBesideTheLaw(root);

    /// <summary>The id of the case that it is, or null.</summary>
    public string? CaseId => IsBesideTheLaw && Root is MappingNode root && root["scenarios"] is null ? SyntaxNode.Scalar(root["case"])?.Text : null;

    /// <summary>The single value or key at an offset; at its end too.</summary>
    public Spot? SpotAt(int offset) => Spots.LastOrDefault(s => s.Node is ScalarNode && s.Node.Place.Start <= offset && offset <= Math.Max(Extents.EndOf(s.Node), s.Node.Place.Start));

    /// <summary>The names at an offset: of a citation that of the statement first.</summary>
    public IEnumerable<Occurrence> NamesAt(int offset) => SpotAt(offset) is { } spot
        ? Names.Where(n => ReferenceEquals(n.Spot, spot)).OrderByDescending(n => n.Symbol.Realm == Realm.Statements)
        : [];
}
