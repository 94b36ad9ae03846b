using System.Collections.Immutable;

namespace EligibilityEngine.LanguageServer.Protocol;

/// <summary>Markdown, or plain text.</summary>
internal sealed record Markup(string Value, string Kind = "markdown");

/// <summary>What is told beside the pointer.</summary>
internal sealed record Hover(Markup Contents, TextRange Range);

/// <summary>Another text in place of a range.</summary>
internal sealed record TextEdit(TextRange Range, string NewText);

/// <summary>A document and its edits.</summary>
internal sealed record DocumentEdit(VersionedDocument TextDocument, ImmutableArray<TextEdit> Edits);

/// <summary>A document in the version that was looked at; null for the one on disk.</summary>
internal sealed record VersionedDocument(string Uri, [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] int? Version);

/// <summary>Edits of several documents, in the one or the other of the ways that editors know.</summary>
internal sealed record WorkspaceEdit(ImmutableArray<DocumentEdit>? DocumentChanges, ImmutableDictionary<string, ImmutableArray<TextEdit>>? Changes);

/// <summary>What may be written.</summary>
internal sealed record CompletionItem
{
    public required string Label { get; init; }

    public required CompletionKind Kind { get; init; }

    public string? Detail { get; init; }

    public Markup? Documentation { get; init; }

    public string? SortText { get; init; }

    public required string FilterText { get; init; }

    public required TextEdit TextEdit { get; init; }
}

/// <summary>What may be written, all of it.</summary>
internal sealed record CompletionList(bool IsIncomplete, ImmutableArray<CompletionItem> Items);

/// <summary>Kinds of completion, as the protocol counts them.</summary>
internal enum CompletionKind
{
    Function = 3,
    Field = 5,
    Class = 7,
    Interface = 8,
    Property = 10,
    Value = 12,
    Enum = 13,
    Keyword = 14,
    File = 17,
    Reference = 18,
    EnumMember = 20,
    Event = 23,
}

/// <summary>A thing in a document, with what it holds.</summary>
internal sealed record DocumentSymbol(string Name, string? Detail, SymbolKind Kind, TextRange Range, TextRange SelectionRange, ImmutableArray<DocumentSymbol> Children);

/// <summary>A thing in some document.</summary>
internal sealed record WorkspaceSymbol(string Name, SymbolKind Kind, Location Location, string? ContainerName);

/// <summary>Kinds of thing, as the protocol counts them.</summary>
internal enum SymbolKind
{
    File = 1,
    Namespace = 3,
    Class = 5,
    Method = 6,
    Property = 7,
    Field = 8,
    Enum = 10,
    Interface = 11,
    Function = 12,
    Variable = 13,
    Constant = 14,
    String = 15,
    EnumMember = 22,
    Event = 24,
}

/// <summary>A place of the same thing.</summary>
internal sealed record Highlight(TextRange Range, int Kind);

/// <summary>Lines that can be folded away, from 0, both inclusive.</summary>
internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind = null);

/// <summary>A range, and the next greater one around it.</summary>
internal sealed record SelectionRange(TextRange Range, SelectionRange? Parent);

/// <summary>A text that leads elsewhere.</summary>
internal sealed record DocumentLink(TextRange Range, string Target);

/// <summary>A word that is shown in the text without being part of it.</summary>
internal sealed record InlayHint(Position Position, string Label, Markup? Tooltip, bool PaddingLeft = true);

/// <summary>Something that the editor can do about a mistake.</summary>
internal sealed record CodeAction(string Title, string Kind, ImmutableArray<EditorDiagnostic>? Diagnostics, bool IsPreferred, WorkspaceEdit Edit);

/// <summary>A line above the text.</summary>
internal sealed record CodeLens(TextRange Range, Command? Command = null, LensAbout? Data = null);

/// <summary>What a lens is about: a scenario by its place in the file, from 0.</summary>
internal sealed record LensAbout(string Uri, int Scenario);

/// <summary>What a click on a lens does.</summary>
internal sealed record Command(string Title, [property: System.Text.Json.Serialization.JsonPropertyName("command")] string Name, ImmutableArray<string> Arguments);

/// <summary><c>workspace/executeCommand</c>.</summary>
internal sealed record CommandCalled(string Command, ImmutableArray<string>? Arguments = null);

/// <summary><c>window/showMessage</c>.</summary>
internal sealed record ShownMessage(int Type, string Message);
