using System.Collections.Immutable;
using EligibilityEngine.LanguageServer.Features;
using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Workspaces;
using EligibilityEngine.Reporting;
using StreamJsonRpc;

namespace EligibilityEngine.LanguageServer;

/// <summary>Looks for mistakes after every change, when nothing changed for a little while, and tells the editor what is new of them.</summary>
internal sealed class Publisher(Workspace workspace, JsonRpc rpc) : IDisposable
{
    private const int UsualQuiet = 150;

    /// <summary>What is proved of a sound rulebook takes longer, and waits longer.</summary>
    private const int QuietBeforeProofs = 4;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly Dictionary<string, (int? Version, ImmutableArray<EditorDiagnostic> Diagnostics)> _published = new(StringComparer.Ordinal);
    private CancellationTokenSource _run = new();
    private int _quiet = UsualQuiet;
    private string? _language;
    private bool _isOver;

    /// <summary>Whether the editor can be asked to look at lenses and hints again, which may follow from other documents.</summary>
    public bool CanRefresh { get; set; }

    public void Set(int? quiet, string? language) => (_quiet, _language) = (Math.Clamp(quiet ?? UsualQuiet, 0, 60_000), language);

    /// <summary>The page that explains the codes of a document's rulebook.</summary>
    public static string PageFor(Context context) => FileUri.Of(Checking.PageOfCodes(context.Snapshot?.Folder ?? ""));

    /// <summary>Something changed.</summary>
    public void Changed()
    {
        lock (_lock)
        {
            _run.Cancel();
            _run = new CancellationTokenSource();
            if (!_isOver)
            {
                _ = Run(_run.Token);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _run.Cancel();
        }
    }

    private async Task Run(CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(_quiet, cancellation).ConfigureAwait(false);
            await Publish(withProofs: false, cancellation).ConfigureAwait(false);
            _ = CanRefresh ? Refresh() : Task.CompletedTask;
            await Task.Delay(_quiet * QuietBeforeProofs, cancellation).ConfigureAwait(false);
            await Publish(withProofs: true, cancellation).ConfigureAwait(false);
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException or ConnectionLostException)
        {
            // Another change came, or the editor went.
        }
        catch (Exception unexpected)
        {
            // Nobody waits for this task: the editor is told instead, and the next change is looked at again.
            await rpc.NotifyWithParameterObjectAsync("window/logMessage", new ShownMessage(1, unexpected.ToString())).ConfigureAwait(false);
        }
    }

    private async Task Refresh()
    {
        try
        {
            await rpc.InvokeAsync("workspace/codeLens/refresh").ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is RemoteRpcException or ObjectDisposedException or OperationCanceledException)
        {
            // What it shows then stays as it is until it asks.
        }
    }

    private async Task Publish(bool withProofs, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var found = Find(withProofs, cancellation);
            cancellation.ThrowIfCancellationRequested();
            foreach (var (path, (version, diagnostics)) in found.Where(f => IsNew(f.Key, f.Value)))
            {
                _published[path] = (version, diagnostics);
                await rpc.NotifyWithParameterObjectAsync("textDocument/publishDiagnostics", new PublishedDiagnostics(UriOf(path), version, diagnostics)).ConfigureAwait(false);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>The mistakes of every file that has some, had some, or is open.</summary>
    private Dictionary<string, (int? Version, ImmutableArray<EditorDiagnostic> Diagnostics)> Find(bool withProofs, CancellationToken cancellation)
    {
        var open = workspace.Open;
        var say = Phrases.In(_language);
        var found = new Dictionary<string, List<EditorDiagnostic>>(StringComparer.Ordinal);
        void Add(string path, IEnumerable<EditorDiagnostic> diagnostics) => (found.TryGetValue(path, out var all) ? all : found[path] = []).AddRange(diagnostics);

        foreach (var path in open.Keys.Union(_published.Keys))
        {
            Add(path, []);
        }

        foreach (var rulebook in open.Values.Select(d => (Document: d, Snapshot: workspace.SnapshotOf(d.Parsed, cancellation))).Where(d => d.Snapshot is not null).GroupBy(d => d.Snapshot!))
        {
            cancellation.ThrowIfCancellationRequested();
            var page = FileUri.Of(Checking.PageOfCodes(rulebook.Key.Folder));
            var mistakes = Checking.OfLaw(rulebook.Key, withProofs)
                .Concat(rulebook.Where(d => Checking.IsBeside(d.Document.Parsed, rulebook.Key)).SelectMany(d => Checking.OfBeside(d.Document.Parsed, rulebook.Key.Rulebook.ValueOrNull, cancellation)));
            foreach (var file in mistakes.Where(m => m.Place is not null).Distinct().GroupBy(m => m.Place!.Path))
            {
                Add(file.Key, file.Select(m => Told.Of(m, UriOf, page, say)));
            }
        }

        return found.ToDictionary(f => f.Key, f => (open.GetValueOrDefault(f.Key)?.Version, f.Value.ToImmutableArray()));
    }

    private bool IsNew(string path, (int? Version, ImmutableArray<EditorDiagnostic> Diagnostics) now) =>
        _published.TryGetValue(path, out var before)
            ? before.Version != now.Version || before.Diagnostics.Length != now.Diagnostics.Length || !before.Diagnostics.Zip(now.Diagnostics).All(d => d.First.ShowsTheSame(d.Second))
            : now.Version is not null || now.Diagnostics.Length > 0;

    private string UriOf(string path) => workspace.Open.TryGetValue(path, out var open) ? open.Uri : FileUri.Of(path);
}
