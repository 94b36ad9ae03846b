namespace EligibilityEngine.Cli;

/// <summary>Does something at once, and again whenever a file has changed and none has changed since for a while, until it is interrupted.</summary>
/// <remarks>Looks at sizes and times again and again: unlike notices of a file system that is the same everywhere, in containers and over networks.</remarks>
internal sealed class FilesWatch(Terminal terminal)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private static readonly EnumerationOptions Whole = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    /// <summary>Works until it is interrupted.</summary>
    /// <param name="paths">Files, and folders all of whose YAML files and schemas count; asked for before each time.</param>
    /// <param name="work">What to do; may stop when it is cancelled.</param>
    public int Over(Func<IEnumerable<string>> paths, Action<CancellationToken> work)
    {
        var interrupted = terminal.Interrupts();
        var say = Speech.Say;
        try
        {
            while (!interrupted.IsCancellationRequested)
            {
                string[] watched = [.. paths()];
                var before = Look(watched);
                work(interrupted);
                terminal.Output.Line();
                terminal.Output.Say(say.Watching(before.Count));
                terminal.Output.Show();
                var changed = Wait(watched, before, interrupted);
                terminal.Output.Line();
                terminal.Output.Say(say.Changed(changed));
                terminal.Output.Line();
            }
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            // That is how it ends.
        }

        return ExitCode.Done;
    }

    /// <summary>Waits for a change and then for quiet; names one of the files that changed.</summary>
    private static string Wait(string[] watched, Dictionary<string, (DateTime Time, long Length)> before, CancellationToken interrupted)
    {
        var last = before;
        var quiet = TimeSpan.Zero;
        while (last == before || quiet < Quiet)
        {
            interrupted.WaitHandle.WaitOne(Step);
            interrupted.ThrowIfCancellationRequested();
            var now = Look(watched);
            var isSame = Same(now, last);
            (last, quiet) = isSame ? (last, quiet + Step) : (now, TimeSpan.Zero);
        }

        return last.Where(f => !before.TryGetValue(f.Key, out var old) || old != f.Value).Select(f => f.Key)
            .Concat(before.Keys.Except(last.Keys)).Order(StringComparer.Ordinal).FirstOrDefault() ?? watched[0];
    }

    private static bool Same(Dictionary<string, (DateTime Time, long Length)> one, Dictionary<string, (DateTime Time, long Length)> other) =>
        one.Count == other.Count && one.All(f => other.TryGetValue(f.Key, out var seen) && seen == f.Value);

    private static Dictionary<string, (DateTime Time, long Length)> Look(string[] watched)
    {
        var seen = new Dictionary<string, (DateTime, long)>(StringComparer.Ordinal);
        foreach (var file in watched.SelectMany(Files))
        {
            seen[Path.GetRelativePath(".", file.FullName).Replace('\\', '/')] = (file.LastWriteTimeUtc, file.Exists ? file.Length : -1);
        }

        return seen;
    }

    /// <summary>The files of a path. A folder that goes away while it is read has none for now.</summary>
    private static List<FileInfo> Files(string path)
    {
        try
        {
            return Directory.Exists(path) ? [.. new DirectoryInfo(path).EnumerateFiles("*", Whole).Where(f => IsRead(f.Name))] : [new FileInfo(path)];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsRead(string name) => name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase);
}
