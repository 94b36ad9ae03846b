using System.Collections.Concurrent;
using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Workspaces;

/// <summary>A rulebook as it is at one moment, between what the editor has and what the disk has.</summary>
internal sealed class Snapshot
{
    private readonly ConcurrentDictionary<string, ILookup<Symbol, MappingNode>> _translations = new(StringComparer.Ordinal);
    private readonly Lazy<Result<Rulebook>> _rulebook;
    private readonly Lazy<NameIndex> _names;
    private readonly Lazy<ImmutableArray<ParsedFile>> _beside;

    /// <param name="folder">The folder of the rulebook, with slashes.</param>
    /// <param name="files">The files as they are now.</param>
    /// <param name="around">The cases and scenarios that lie elsewhere.</param>
    /// <param name="cancellation">Gives up reading.</param>
    public Snapshot(string folder, EditedFiles files, Func<IEnumerable<ParsedFile>> around, CancellationToken cancellation)
    {
        Folder = folder;
        var bag = new DiagnosticBag();
        var read = new RulebookFolder(folder, bag, cancellation, files).Read();
        Law = [.. read.Select(f => f.Source.Path).Distinct().Select(p => files.Files.GetValueOrDefault(p)).OfType<ParsedFile>()];
        _rulebook = new(() => RulebookLoading.Bind(read, folder, bag, default));
        _names = new(() => new NameIndex(Law.Where(f => !f.IsBesideTheLaw)));
        var law = Law.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        _beside = new(() => [.. Law.Where(f => f.IsBesideTheLaw), .. around().Where(f => !law.Contains(f.Path))]);
    }

    public string Folder { get; }

    /// <summary>The files in the folder of the rulebook and in those of its sources.</summary>
    public ImmutableArray<ParsedFile> Law { get; }

    /// <summary>The rulebook, or every mistake in it.</summary>
    public Result<Rulebook> Rulebook => _rulebook.Value;

    /// <summary>The language of plain texts.</summary>
    public string Language => Law.Select(f => f.Root).OfType<MappingNode>().Where(m => m["rulebook"] is ScalarNode)
        .Select(m => SyntaxNode.Scalar(m["language"])?.Text).FirstOrDefault(l => l is not null) ?? "en";

    /// <summary>The texts of a symbol that a translation gives; null where none does.</summary>
    /// <param name="symbol">What is declared.</param>
    /// <param name="language">The language.</param>
    public MappingNode? TranslationOf(Symbol symbol, string language) => _translations.GetOrAdd(language, TextsIn)[symbol].FirstOrDefault();

    private ILookup<Symbol, MappingNode> TextsIn(string language) => Law
        .Where(f => f.Root is MappingNode root && SyntaxNode.Scalar(root[TranslationForms.Mark])?.Text == language)
        .SelectMany(f => f.Names.Where(n => n.Spot.IsKey))
        .Select(n => (n.Symbol, Texts: TextsOf(n.Spot.Map![n.Spot.Text!])))
        .Where(t => t.Texts is not null)
        .ToLookup(t => t.Symbol, t => t.Texts!);

    /// <summary>The texts of one item; a text alone is what it says.</summary>
    private static MappingNode? TextsOf(SyntaxNode? written) => written switch
    {
        MappingNode texts => texts,
        ScalarNode says => new MappingNode([new MappingEntry(new ScalarNode("says", isPlain: true, says.Place), says)], says.Place),
        _ => null,
    };

    /// <summary>The names that the files of the rulebook declare.</summary>
    public NameIndex Names => _names.Value;

    /// <summary>The cases and scenarios of the rulebook.</summary>
    public ImmutableArray<ParsedFile> Beside => _beside.Value;

    /// <summary>All files that may use its names.</summary>
    public IEnumerable<ParsedFile> All => Law.Concat(Beside).DistinctBy(f => f.Path);
}
