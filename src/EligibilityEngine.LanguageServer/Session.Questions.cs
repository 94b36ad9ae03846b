using System.Collections.Immutable;
using System.Text.Json.Nodes;
using EligibilityEngine.LanguageServer.Features;
using EligibilityEngine.LanguageServer.Layout;
using EligibilityEngine.LanguageServer.Protocol;
using StreamJsonRpc;

namespace EligibilityEngine.LanguageServer;

/// <content>What an editor asks.</content>
internal sealed partial class Session
{
    /// <summary>Symbols of a workspace that are told at once.</summary>
    private const int MostSymbols = 500;

    private const int MostFolds = 5_000;

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public Hover? Hover(AboutPosition about, CancellationToken cancellation) => Hovering.At(About(about.TextDocument.Uri, cancellation), about.Position);

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    public ImmutableArray<Location> Definition(AboutPosition about, CancellationToken cancellation) =>
        [.. Navigation.Definitions(About(about.TextDocument.Uri, cancellation), about.Position)];

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    public ImmutableArray<Location> References(ReferencesWanted wanted, CancellationToken cancellation) =>
        [.. Navigation.References(About(wanted.TextDocument.Uri, cancellation), wanted.Position, wanted.Context?.IncludeDeclaration ?? true)];

    [JsonRpcMethod("textDocument/documentHighlight", UseSingleObjectParameterDeserialization = true)]
    public ImmutableArray<Highlight> Highlights(AboutPosition about, CancellationToken cancellation) =>
        [.. Navigation.Highlights(About(about.TextDocument.Uri, cancellation), about.Position)];

    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    public CompletionList Complete(AboutPosition about, CancellationToken cancellation) => Completing.At(About(about.TextDocument.Uri, cancellation), about.Position);

    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    public ImmutableArray<DocumentSymbol> Symbols(AboutDocument about, CancellationToken cancellation) => Outline.Of(About(about.TextDocument.Uri, cancellation));

    [JsonRpcMethod("workspace/symbol", UseSingleObjectParameterDeserialization = true)]
    public ImmutableArray<WorkspaceSymbol> Symbols(SymbolsWanted wanted, CancellationToken cancellation)
    {
        Ready();
        return [.. _workspace.Rulebooks.SelectMany(f => Outline.Matching(_workspace.SnapshotIn(f, cancellation), wanted.Query, Language, UriOf)).Take(MostSymbols)];
    }

    [JsonRpcMethod("textDocument/foldingRange", UseSingleObjectParameterDeserialization = true)]
    public ImmutableArray<FoldingRange> Folds(AboutDocument about, CancellationToken cancellation) =>
        Folding.Of(About(about.TextDocument.Uri, cancellation), _beginning!.Number("textDocument", "foldingRange", "rangeLimit") ?? MostFolds);

    [JsonRpcMethod("textDocument/selectionRange", UseSingleObjectParameterDeserialization = true)]
    public ImmutableArray<SelectionRange> Selections(SelectionsWanted wanted, CancellationToken cancellation)
    {
        var context = About(wanted.TextDocument.Uri, cancellation);
        return [.. wanted.Positions.Select(p => Selecting.At(context, p))];
    }

    [JsonRpcMethod("textDocument/inlayHint", UseSingleObjectParameterDeserialization = true)]
    public ImmutableArray<InlayHint> Hints(HintsWanted wanted, CancellationToken cancellation) => [.. Hinting.In(About(wanted.TextDocument.Uri, cancellation), wanted.Range)];

    [JsonRpcMethod("textDocument/documentLink", UseSingleObjectParameterDeserialization = true)]
    public ImmutableArray<DocumentLink> Addresses(AboutDocument about, CancellationToken cancellation) => [.. Links.In(About(about.TextDocument.Uri, cancellation))];

    [JsonRpcMethod("textDocument/formatting", UseSingleObjectParameterDeserialization = true)]
    public ImmutableArray<TextEdit> Format(AboutDocument about, CancellationToken cancellation)
    {
        var context = About(about.TextDocument.Uri, cancellation);
        return CanonicalLayout.Of(context.File.File, context.File.Mistakes) is { } text && text != context.Source.Text
            ? [new TextEdit(Places.RangeOf(context.Source.Place(0, context.Source.Text.Length)), text)]
            : [];
    }

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    public JsonObject? PrepareRename(AboutPosition about, CancellationToken cancellation)
    {
        var context = About(about.TextDocument.Uri, cancellation);
        return Renaming.At(context, about.Position) is { } name
            ? new JsonObject { ["range"] = Json(Places.RangeOf(name.Place)), ["placeholder"] = name.Symbol.Name }
            : null;
    }

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    public WorkspaceEdit Rename(RenameWanted wanted, CancellationToken cancellation)
    {
        var context = About(wanted.TextDocument.Uri, cancellation);
        var name = Renaming.At(context, wanted.Position);
        var refusal = name is null ? context.Say.NothingToRename() : Renaming.Refusal(context, name.Symbol, wanted.NewName);
        return refusal is null
            ? Edit(Renaming.Edits(context, name!.Symbol, wanted.NewName))
            : throw new LocalRpcException(refusal.ToString()) { ErrorCode = RequestFailed };
    }

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public ImmutableArray<CodeAction> Actions(ActionsWanted wanted, CancellationToken cancellation)
    {
        var context = About(wanted.TextDocument.Uri, cancellation);
        if (wanted.Context?.Only is { IsDefaultOrEmpty: false } only && !only.Any(k => "quickfix".StartsWith(k, StringComparison.Ordinal)))
        {
            return [];
        }

        return [.. Checking.Of(context, cancellation)
            .Select(d => (Diagnostic: d, Shown: Told.Of(d, UriOf, Publisher.PageFor(context), context.Say)))
            .Where(d => Touch(d.Shown.Range, wanted.Range))
            .SelectMany(d => new Fixes(context, d.Diagnostic).All().Select(f => new CodeAction(f.Title.ToString(), "quickfix", [d.Shown], f.IsPreferred, Edit(f.Edits.ToLookup(_ => context.File.Path)))))];
    }

    [JsonRpcMethod("textDocument/codeLens", UseSingleObjectParameterDeserialization = true)]
    public ImmutableArray<CodeLens> AllLenses(AboutDocument about, CancellationToken cancellation)
    {
        var context = About(about.TextDocument.Uri, cancellation);
        return Lenses.Of(context, context.Snapshot is { } snapshot ? CaseAtHand.Of(snapshot, _workspace.OpenCases, ConfiguredCase) : null, cancellation);
    }

    [JsonRpcMethod("codeLens/resolve", UseSingleObjectParameterDeserialization = true)]
    public CodeLens ResolveLens(CodeLens lens, CancellationToken cancellation) =>
        lens.Data is { } data ? Lenses.Resolve(lens, About(data.Uri, cancellation), cancellation) : lens;

    [JsonRpcMethod("workspace/executeCommand", UseSingleObjectParameterDeserialization = true)]
    public string? Execute(CommandCalled called, CancellationToken cancellation)
    {
        Ready();
        if (called is not { Command: Lenses.Explain, Arguments: [var @case, var provision] })
        {
            throw new LocalRpcException($"there is no command {called.Command}") { ErrorCode = (int)StreamJsonRpc.Protocol.JsonRpcErrorCode.InvalidParams };
        }

        var path = FileUri.PathOf(@case);
        var told = _workspace.Rulebooks.Select(f => _workspace.SnapshotIn(f, cancellation))
            .Select(s => s.Beside.FirstOrDefault(f => f.Path == path) is { } file && s.Rulebook.ValueOrNull is { } rulebook ? Lenses.Explanation(rulebook, file, provision, Language, cancellation) : null)
            .FirstOrDefault(t => t is not null);
        if (told is not null)
        {
            _ = _rpc.NotifyWithParameterObjectAsync("window/showMessage", new ShownMessage(3, told));
        }

        return told;
    }

    private string? ConfiguredCase => _settings.Case is not { Length: > 0 } path ? null
        : FileUri.IsFile(path) ? path
        : _beginning!.Folders.Select(f => $"{FileUri.PathOf(f).TrimEnd('/')}/{path}").FirstOrDefault(File.Exists);

    private WorkspaceEdit Edit(ILookup<string, TextEdit> edits) => _beginning!.Can("workspace", "workspaceEdit", "documentChanges")
        ? new WorkspaceEdit([.. edits.Select(e => new DocumentEdit(new VersionedDocument(UriOf(e.Key), _workspace.Open.GetValueOrDefault(e.Key)?.Version), [.. e]))], null)
        : new WorkspaceEdit(null, edits.ToImmutableDictionary(e => UriOf(e.Key), e => e.ToImmutableArray()));

    private static bool Touch(TextRange a, TextRange b) => Compare(a.Start, b.End) <= 0 && Compare(b.Start, a.End) <= 0;

    private static int Compare(Position a, Position b) => (a.Line, a.Character).CompareTo((b.Line, b.Character));

    private static JsonObject Json(TextRange range) => new()
    {
        ["start"] = new JsonObject { ["line"] = range.Start.Line, ["character"] = range.Start.Character },
        ["end"] = new JsonObject { ["line"] = range.End.Line, ["character"] = range.End.Character },
    };
}
