using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Workspaces;
using StreamJsonRpc;

namespace EligibilityEngine.LanguageServer;

/// <content>Documents and files that change.</content>
internal sealed partial class Session
{
    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public void Open(DocumentOpened opened)
    {
        if (_beginning is not null)
        {
            _workspace.Put(new OpenDocument(opened.TextDocument.Uri, opened.TextDocument.Version, opened.TextDocument.Text));
            _publisher.Changed();
        }
    }

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public void Change(DocumentChanged changed)
    {
        if (_workspace.Open.TryGetValue(FileUri.PathOf(changed.TextDocument.Uri), out var document))
        {
            _workspace.Put(document.With(changed.TextDocument.Version ?? document.Version + 1, changed.ContentChanges));
            _publisher.Changed();
        }
    }

    [JsonRpcMethod("textDocument/didSave", UseSingleObjectParameterDeserialization = true)]
    public void Save(AboutDocument saved) => Refresh([saved.TextDocument.Uri]);

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public void Close(AboutDocument closed)
    {
        _workspace.Close(FileUri.PathOf(closed.TextDocument.Uri));
        _publisher.Changed();
    }

    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    public void ChangeFiles(FilesChanged changed) => Refresh(changed.Changes.Select(c => c.Uri));

    [JsonRpcMethod("workspace/didChangeWorkspaceFolders", UseSingleObjectParameterDeserialization = true)]
    public void ChangeFolders(FoldersChanged changed)
    {
        _workspace.Show(changed.Event.Added.Select(f => FileUri.PathOf(f.Uri)), changed.Event.Removed.Select(f => FileUri.PathOf(f.Uri)));
        _publisher.Changed();
    }

    private void Refresh(IEnumerable<string> uris)
    {
        _workspace.Changed([.. uris.Select(FileUri.PathOf)]);
        _publisher.Changed();
    }
}
