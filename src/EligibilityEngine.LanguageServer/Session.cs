using System.Text.Json;
using EligibilityEngine.LanguageServer.Features;
using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Workspaces;
using EligibilityEngine.Wording;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace EligibilityEngine.LanguageServer;

/// <summary>
/// What one editor says and asks. Messages are taken one after the other in their order, so that every answer is about the text as the editor had it when
/// it asked; mistakes are looked for beside that.
/// </summary>
internal sealed partial class Session : IDisposable
{
    private const int NotInitialized = -32002;
    private const int RequestFailed = -32803;

    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Workspace _workspace = new();
    private readonly JsonRpc _rpc;
    private readonly Publisher _publisher;
    private Beginning? _beginning;
    private Settings _settings = new();

    public Session(JsonRpc rpc)
    {
        _rpc = rpc;
        _publisher = new Publisher(_workspace, rpc);
    }

    /// <summary>Ends when the editor says <c>exit</c>.</summary>
    public Task Left => _left.Task;

    /// <summary>Whether the editor said <c>shutdown</c>.</summary>
    public bool TookLeave { get; private set; }

    /// <summary>The language of what is told: what was set, or that of the editor where there is a book of it.</summary>
    private string? Language => _settings.Language ?? (_beginning?.Locale is { Length: >= 2 } locale && PhraseBook.Languages.Contains(locale[..2]) ? locale[..2] : null);

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public JsonElement Initialize(Beginning beginning)
    {
        if (_beginning is not null)
        {
            throw new LocalRpcException("the server is initialized") { ErrorCode = (int)JsonRpcErrorCode.InvalidRequest };
        }

        _beginning = beginning;
        _publisher.CanRefresh = beginning.Can("workspace", "codeLens", "refreshSupport");
        _workspace.Show(beginning.Folders.Select(FileUri.PathOf), []);
        Set(beginning.InitializationOptions);
        return Capabilities.Answer;
    }

    [JsonRpcMethod("initialized")]
    public void Initialized()
    {
        if (_beginning?.Can("workspace", "didChangeWatchedFiles", "dynamicRegistration") == true)
        {
            _ = Watch();
        }
    }

    [JsonRpcMethod("shutdown")]
    public object? Shutdown()
    {
        TookLeave = true;
        _publisher.Dispose();
        return null;
    }

    [JsonRpcMethod("exit")]
    public void Exit() => _left.TrySetResult();

    [JsonRpcMethod("workspace/didChangeConfiguration", UseSingleObjectParameterDeserialization = true)]
    public void ChangeSettings(SettingsChanged changed) => Set(changed.Settings?.Eligibility);

    public void Dispose() => _publisher.Dispose();

    private void Set(Settings? settings)
    {
        if (settings is not null)
        {
            _settings = settings;
            _publisher.Set(settings.Quiet, Language);
            _publisher.Changed();
        }
        else
        {
            _publisher.Set(null, Language);
        }
    }

    private async Task Watch()
    {
        try
        {
            await _rpc.InvokeWithParameterObjectAsync("client/registerCapability", Capabilities.Watching).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is RemoteRpcException or ObjectDisposedException or OperationCanceledException)
        {
            // Files that change on disk are then seen when something else changes.
        }
    }

    /// <summary>A document that something is asked about.</summary>
    private Context About(string uri, CancellationToken cancellation)
    {
        Ready();
        var document = _workspace.Open.GetValueOrDefault(FileUri.PathOf(uri))
            ?? throw new LocalRpcException($"the document is not open: {uri}") { ErrorCode = (int)JsonRpcErrorCode.InvalidParams };
        return new Context(document, _workspace.SnapshotOf(document.Parsed, cancellation), Language, UriOf);
    }

    private void Ready()
    {
        if (_beginning is null)
        {
            throw new LocalRpcException("the server is not initialized") { ErrorCode = NotInitialized };
        }

        if (TookLeave)
        {
            throw new LocalRpcException("the server was shut down") { ErrorCode = (int)JsonRpcErrorCode.InvalidRequest };
        }
    }

    /// <summary>The address as the editor writes it.</summary>
    private string UriOf(string path) => _workspace.Open.TryGetValue(path, out var open) ? open.Uri : FileUri.Of(path);
}
