using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Syntax;

/// <summary>Reads the files of a rulebook from a folder and from the folders of sources that its manifest names.</summary>
internal sealed class RulebookFolder(string folder, DiagnosticBag bag, CancellationToken cancellation, FilesOnDisk? files = null)
{
    private readonly FilesOnDisk _disk = files ?? new FilesOnDisk();
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly List<YamlFile> _files = [];
    private long _bytes;

    /// <summary>Whether there is more than a rulebook may have.</summary>
    private bool _isFull;

    /// <summary>The folder, and those of sources that its <c>rulebook.yaml</c> names, as far as it can be read.</summary>
    public static IEnumerable<string> Trees(string folder)
    {
        var path = Path.Combine(folder, "rulebook.yaml");
        var bag = new DiagnosticBag();
        var sources = File.Exists(path) && BoundedFile.Read(path, path, bag) is { } bytes && YamlFiles.Parse(path, bytes, bag).Root is MappingNode manifest
            ? SyntaxNode.ItemsOf(manifest["sources"]).Select(SyntaxNode.Scalar).OfType<ScalarNode>()
            : [];
        return [folder, .. sources.Select(s => Path.Combine(folder, s.Text))];
    }

    public IReadOnlyList<YamlFile> Read()
    {
        ReadTree(folder, Utf8Text.Unread(folder));
        foreach (var manifest in _files.Where(f => (f.Root as MappingNode)?["rulebook"] is not null).ToList())
        {
            foreach (var item in SyntaxNode.ItemsOf(((MappingNode)manifest.Root!)["sources"]))
            {
                if (SyntaxNode.Scalar(item) is { } path)
                {
                    ReadTree(Path.Combine(Path.GetDirectoryName(manifest.Source.Path) ?? "", path.Text), item.Place);
                }
            }
        }

        return _files;
    }

    private void ReadTree(string root, TextPlace namedAt)
    {
        if (!_disk.HasFolder(root))
        {
            bag.Add(Mistake.NoSourcesFolder(namedAt, root));
            _files.Add(Unread(root));
            return;
        }

        try
        {
            foreach (var path in _disk.YamlBelow(root).Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                ReadFile(path, DepthBelow(root, path), namedAt);
            }
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            bag.Add(Mistake.CannotBeRead(Utf8Text.Unread(Shown(root)), wrong.Message));
            _files.Add(Unread(root));
        }
    }

    private static int DepthBelow(string root, string path) =>
        Path.GetRelativePath(root, path).Count(c => c == Path.DirectorySeparatorChar);

    private void ReadFile(string path, int depth, TextPlace namedAt)
    {
        if (_isFull || !_read.Add(Path.GetFullPath(path)))
        {
            return;
        }

        if (_files.Count == Limits.RulebookFiles || depth > Limits.FolderDepth)
        {
            ReportTooMuch(path, namedAt);
            return;
        }

        if (_disk.Read(path, Shown(path), bag) is not var (file, bytes))
        {
            _files.Add(Unread(path));
            return;
        }

        _bytes += bytes;
        if (_bytes > Limits.RulebookBytes)
        {
            ReportTooMuch(path, namedAt);
            return;
        }

        _files.Add(file);
    }

    private void ReportTooMuch(string path, TextPlace namedAt)
    {
        _isFull = true;
        bag.Add(Mistake.TooManyFiles(namedAt));
        _files.Add(Unread(path));
    }

    private YamlFile Unread(string path) => new(new SourceText(Shown(path), ""), null, IsBroken: true);

    /// <summary>The path without detours: <c>rules/kz/../../seeds</c> is <c>seeds</c>. Relative when the folder was given so.</summary>
    private string Shown(string path) => (Path.IsPathRooted(folder)
        ? Path.GetFullPath(path)
        : Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(path))).Replace('\\', '/');
}
