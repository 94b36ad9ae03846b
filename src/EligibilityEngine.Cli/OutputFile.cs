namespace EligibilityEngine.Cli;

/// <summary>A file that is there whole or not at all: it is written under another name beside its place, and then moved there.</summary>
internal static class OutputFile
{
    /// <summary>Why nothing can be written there, as far as that is seen before; or null.</summary>
    public static string? Misuse(string path) =>
        path.Length == 0 ? "`--out` needs the name of a file"
        : Directory.Exists(path) ? $"`{path}` is a folder, and the output goes to a file"
        : Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder) ? $"the output cannot be written to `{path}`: there is no folder `{folder}`"
        : File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly) ? $"the output cannot be written to `{path}`: the file may only be read"
        : null;

    /// <summary>Writes the file; why it cannot be written, or null.</summary>
    public static string? Write(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            var named = Path.GetFullPath(path);
            var place = new FileInfo(named).LinkTarget is null ? named : File.ResolveLinkTarget(named, returnFinalTarget: true)!.FullName;
            if (IsDevice(path) || IsDevice(place))
            {
                File.WriteAllBytes(path, content);
            }
            else
            {
                WriteWhole(place, content);
            }

            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"the output cannot be written to `{path}`: {refused.Message}";
        }
    }

    private static void WriteWhole(string place, ReadOnlySpan<byte> content)
    {
        var beside = Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            File.WriteAllBytes(beside, content);
            if (!OperatingSystem.IsWindows() && File.Exists(place))
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(place));
            }

            File.Move(beside, place, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>What is no file, and must not become one.</summary>
    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);
}
