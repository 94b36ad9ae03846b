using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Syntax;

/// <summary>Reads the files of a rulebook from a folder and from the folders of sources that its manifest names.</summary>
internal sealed class RulebookFolder(string folder, DiagnosticBag bag, CancellationToken cancellation)
{
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
        if (!Directory.Exists(root))
        {
            bag.Add(Mistake.NoSourcesFolder(namedAt, root));
            _files.Add(Unread(root));
            return;
        }

        try
        {
            // Links are not followed, so that a folder cannot contain itself.
            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };
            foreach (var path in Directory.EnumerateFiles(root, "*", options).Where(IsYaml).Order(StringComparer.Ordinal))
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

    private static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

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

        var bytes = BoundedFile.Read(path, Shown(path), bag);
        if (bytes is null)
        {
            _files.Add(Unread(path));
            return;
        }

        _bytes += bytes.Length;
        if (_bytes > Limits.RulebookBytes)
        {
            ReportTooMuch(path, namedAt);
            return;
        }

        _files.Add(YamlFiles.Parse(Shown(path), bytes, bag));
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
