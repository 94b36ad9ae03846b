using System.Collections.Immutable;

namespace EligibilityEngine.LanguageServer.Workspaces;

/// <summary>What the editor has open, and the rulebooks around it. One message at a time changes it; what it hands out never changes.</summary>
internal sealed class Workspace
{
    private readonly Lock _lock = new();
    private readonly FileCache _cache = new();
    private readonly Dictionary<string, Snapshot> _snapshots = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, OpenDocument> _open = ImmutableDictionary.Create<string, OpenDocument>(StringComparer.Ordinal);
    private ImmutableArray<string> _roots = [];
    private RulebookPlaces _places = new([]);

    /// <summary>The open documents, by their paths.</summary>
    public ImmutableDictionary<string, OpenDocument> Open => _open;

    /// <summary>The paths of open cases, the one that was opened or changed last at the end.</summary>
    public ImmutableArray<string> OpenCases { get; private set; } = [];

    /// <summary>The folders of all rulebooks that the editor shows or has files of.</summary>
    public IReadOnlyList<string> Rulebooks
    {
        get
        {
            lock (_lock)
            {
                return [.. _open.Values.Select(d => FolderOf(d.Parsed)).OfType<string>().Concat(_places.All).Distinct()];
            }
        }
    }

    public void Show(IEnumerable<string> added, IEnumerable<string> removed)
    {
        lock (_lock)
        {
            _roots = [.. _roots.Except(removed).Union(added.Select(r => r.TrimEnd('/')))];
            Invalidate(_open, true);
        }
    }

    public void Put(OpenDocument document)
    {
        lock (_lock)
        {
            var path = document.Source.Path;
            Invalidate(_open.SetItem(path, document), !_open.ContainsKey(path));
            OpenCases = document.Parsed.CaseId is not null ? [.. OpenCases.Remove(path), path] : OpenCases.Remove(path);
        }
    }

    public void Close(string path)
    {
        lock (_lock)
        {
            _cache.Forget(path);
            Invalidate(_open.Remove(path), true);
            OpenCases = OpenCases.Remove(path);
        }
    }

    /// <summary>Files changed on disk.</summary>
    public void Changed(IEnumerable<string> paths)
    {
        lock (_lock)
        {
            Array.ForEach([.. paths], _cache.Forget);
            Invalidate(_open, true);
        }
    }

    /// <summary>The rulebook to which a file belongs, as it is now; null where there is none.</summary>
    public Snapshot? SnapshotOf(ParsedFile file, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return FolderOf(file) is { } folder ? SnapshotIn(folder, cancellation) : null;
        }
    }

    /// <summary>The rulebook in a folder, as it is now.</summary>
    public Snapshot SnapshotIn(string folder, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return _snapshots.TryGetValue(folder, out var known) ? known : _snapshots[folder] = New(folder, cancellation);
        }
    }

    private Snapshot New(string folder, CancellationToken cancellation)
    {
        var (files, places) = (new EditedFiles(_cache, _open), _places);
        return new Snapshot(folder, files, () =>
        {
            lock (_lock)
            {
                return [.. places.Around(folder).Union(files.Open).Select(files.Find).OfType<ParsedFile>().Where(f => f.IsBesideTheLaw && places.FolderOf(f, files.Find) == folder)];
            }
        }, cancellation);
    }

    private string? FolderOf(ParsedFile file) => _places.FolderOf(file, new EditedFiles(_cache, _open).Find);

    private void Invalidate(ImmutableDictionary<string, OpenDocument> open, bool withPlaces)
    {
        _open = open;
        _snapshots.Clear();
        if (withPlaces)
        {
            _places = new RulebookPlaces(_roots);
        }
    }
}
