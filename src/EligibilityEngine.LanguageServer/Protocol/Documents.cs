using System.Collections.Immutable;

namespace EligibilityEngine.LanguageServer.Protocol;

/// <summary>A document by its address.</summary>
internal sealed record DocumentName(string Uri, int? Version = null);

/// <summary>A document that an editor opened.</summary>
internal sealed record OpenedDocument(string Uri, int Version, string Text);

/// <summary><c>textDocument/didOpen</c>.</summary>
internal sealed record DocumentOpened(OpenedDocument TextDocument);

/// <summary>A part of a document with another text; without a range, the whole.</summary>
internal sealed record ContentChange(string Text, TextRange? Range = null);

/// <summary><c>textDocument/didChange</c>.</summary>
internal sealed record DocumentChanged(DocumentName TextDocument, ImmutableArray<ContentChange> ContentChanges);

/// <summary>Any request or notice about one document.</summary>
internal sealed record AboutDocument(DocumentName TextDocument);

/// <summary>Any request about a position of a document.</summary>
internal sealed record AboutPosition(DocumentName TextDocument, Position Position);

/// <summary>Whether the declaration belongs to the references.</summary>
internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary><c>textDocument/references</c>.</summary>
internal sealed record ReferencesWanted(DocumentName TextDocument, Position Position, ReferenceContext? Context = null);

/// <summary><c>textDocument/rename</c>.</summary>
internal sealed record RenameWanted(DocumentName TextDocument, Position Position, string NewName);

/// <summary><c>textDocument/selectionRange</c>.</summary>
internal sealed record SelectionsWanted(DocumentName TextDocument, ImmutableArray<Position> Positions);

/// <summary><c>textDocument/codeAction</c>.</summary>
internal sealed record ActionsWanted(DocumentName TextDocument, TextRange Range, ActionContext? Context = null);

/// <summary>The kinds of action that are wanted; null for all.</summary>
internal sealed record ActionContext(ImmutableArray<string>? Only = null);

/// <summary><c>textDocument/inlayHint</c>.</summary>
internal sealed record HintsWanted(DocumentName TextDocument, TextRange Range);

/// <summary><c>workspace/symbol</c>.</summary>
internal sealed record SymbolsWanted(string Query);

/// <summary>A file that changed on disk.</summary>
internal sealed record FileChange(string Uri, int Type);

/// <summary><c>workspace/didChangeWatchedFiles</c>.</summary>
internal sealed record FilesChanged(ImmutableArray<FileChange> Changes);

/// <summary>A folder that the editor shows.</summary>
internal sealed record WorkspaceFolder(string Uri, string Name);

/// <summary>Folders that come and go.</summary>
internal sealed record FolderChanges(ImmutableArray<WorkspaceFolder> Added, ImmutableArray<WorkspaceFolder> Removed);

/// <summary><c>workspace/didChangeWorkspaceFolders</c>.</summary>
internal sealed record FoldersChanged(FolderChanges Event);
