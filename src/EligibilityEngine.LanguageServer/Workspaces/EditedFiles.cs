using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.LanguageServer.Workspaces;

/// <summary>The files of the disk, and over them what the editor has.</summary>
/// <param name="cache">What was read of the disk.</param>
/// <param name="open">The open documents, by their paths.</param>
internal sealed class EditedFiles(FileCache cache, ImmutableDictionary<string, OpenDocument> open) : FilesOnDisk
{
    private readonly Dictionary<string, ParsedFile> _read = new(StringComparer.Ordinal);

    /// <summary>What was read, by path.</summary>
    public IReadOnlyDictionary<string, ParsedFile> Files => _read;

    /// <summary>The paths of what the editor has.</summary>
    public IEnumerable<string> Open => open.Keys;

    public override IEnumerable<string> YamlBelow(string folder)
    {
        var root = Path.GetFullPath(folder).Replace('\\', '/').TrimEnd('/') + "/";
        return base.YamlBelow(folder).Union(open.Keys.Where(p => IsYaml(p) && p.StartsWith(root, StringComparison.Ordinal)).Select(Path.GetFullPath));
    }

    public override (YamlFile File, long Bytes)? Read(string path, string shownPath, DiagnosticBag bag)
    {
        if (Find(path, shownPath, bag) is not { } parsed)
        {
            return null;
        }

        Array.ForEach([.. parsed.Mistakes], bag.Add);
        return (parsed.File, parsed.Bytes);
    }

    /// <summary>A file, without its mistakes.</summary>
    public ParsedFile? Find(string path) => Find(path, path, new DiagnosticBag());

    private ParsedFile? Find(string path, string shownPath, DiagnosticBag bag)
    {
        if (!_read.TryGetValue(shownPath, out var file) && (open.TryGetValue(shownPath, out var document) ? document.Parsed : FileUri.IsFile(shownPath) ? cache.Read(path, shownPath, bag) : null) is { } found)
        {
            file = _read[shownPath] = found;
        }

        return file;
    }
}
