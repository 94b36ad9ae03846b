using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.LanguageServer.Workspaces;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>A document that something is asked about, and what surrounds it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Snapshot">Its rulebook; null where it belongs to none.</param>
/// <param name="Language">The language to speak, or null for that of the rulebook.</param>
/// <param name="UriOf">The address of a path, as the editor writes it.</param>
internal sealed record Context(OpenDocument Document, Snapshot? Snapshot, string? Language, Func<string, string> UriOf)
{
    public ParsedFile File => Document.Parsed;

    public SourceText Source => Document.Source;

    public Phrases Say => Phrases.In(Language ?? Snapshot?.Language);

    public DeclarationText Texts => new(Say, Language, Snapshot?.Language ?? "en", Snapshot);

    public int OffsetOf(Position position) => Places.OffsetOf(Source, position);

    /// <summary>The names at a position, of a citation that of the statement first.</summary>
    public IEnumerable<Occurrence> NamesAt(Position position) => File.NamesAt(OffsetOf(position));

    /// <summary>Where names are declared; of a document without a rulebook, in itself.</summary>
    public NameIndex Names => Snapshot?.Names ?? new NameIndex([File]);

    /// <summary>All files that may use a name.</summary>
    public IEnumerable<ParsedFile> Files => Snapshot is null ? [File] : Snapshot.All.Where(f => f.Path != File.Path).Prepend(File);

    /// <summary>Every place where a symbol is named.</summary>
    public IEnumerable<Occurrence> Uses(Symbol symbol) => Files.SelectMany(f => f.Names).Where(n => Names.Resolve(n.Symbol) == symbol);
}
