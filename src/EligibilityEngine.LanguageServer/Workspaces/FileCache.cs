using System.Collections.Concurrent;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.LanguageServer.Workspaces;

/// <summary>Files of the disk, each parsed once for as long as it stays as it is.</summary>
internal sealed class FileCache
{
    private readonly ConcurrentDictionary<string, (DateTime Written, long Length, ParsedFile? File)> _files = new(StringComparer.Ordinal);

    /// <summary>The file; or null where it cannot be read, with the reason in the bag.</summary>
    public ParsedFile? Read(string path, string shownPath, DiagnosticBag bag)
    {
        var now = new FileInfo(path);
        var (written, length) = now.Exists ? (now.LastWriteTimeUtc, now.Length) : default;
        if (_files.TryGetValue(shownPath, out var known) && known.Written == written && known.Length == length && known.File is { } same)
        {
            return same;
        }

        var ownBag = new DiagnosticBag();
        var parsed = new FilesOnDisk().Read(path, shownPath, ownBag) is var (file, bytes) ? new ParsedFile(file, bytes, [.. ownBag.Sorted()]) : null;
        _files[shownPath] = (written, length, parsed);
        if (parsed is null)
        {
            Array.ForEach([.. ownBag.Sorted()], bag.Add);
        }

        return parsed;
    }

    /// <summary>A file that changed is read again, also where its time and size tell nothing.</summary>
    public void Forget(string shownPath) => _files.TryRemove(shownPath, out _);
}
