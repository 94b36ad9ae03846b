using System.Text;

namespace EligibilityEngine.Cli;

/// <summary>A file that is there whole or not at all: it is written under another name beside its place, and then moved there.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Why nothing can be written there, as far as that is seen before; or null.</summary>
    public static string? Misuse(string path) =>
        path.Length == 0 ? Speech.Mistake(s => s.NeedsAFileName("--out"))
        : Directory.Exists(path) ? Speech.Mistake(s => s.AFolderNotAFile(path))
        : Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder) ? Speech.Mistake(s => s.NoFolderToWriteIn(path))
        : File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly) ? Speech.Mistake(s => s.MayOnlyBeRead(path))
        : null;

    /// <summary>Writes a text in place of what stood there; why it cannot be written, or null.</summary>
    public static string? Write(string path, string text) => Write(path, WithoutMark.GetBytes(text));

    /// <summary>The same of bytes.</summary>
    public static string? Write(string path, ReadOnlySpan<byte> content)
    {
        if (Misuse(path) is { } misuse)
        {
            return misuse;
        }

        try
        {
            var named = Path.GetFullPath(path);
            var place = new FileInfo(named).LinkTarget is null ? named : File.ResolveLinkTarget(named, returnFinalTarget: true)!.FullName;
            if (IsPlain(path) && IsPlain(place))
            {
                Replace(place, content);
            }
            else
            {
                File.WriteAllBytes(path, content);
            }

            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refusal(path, refused);
        }
    }

    /// <summary>Why a file or folder cannot be written.</summary>
    public static string Refusal(string path, Exception refused) => Speech.Mistake(s => refused switch
    {
        UnauthorizedAccessException => s.AccessDenied(path),
        DirectoryNotFoundException => s.NoFolderToWriteIn(path),
        _ => s.CannotBeWritten(path, refused.Message.Split(" : '")[0].TrimEnd('.')),
    });

    private static void Replace(string place, ReadOnlySpan<byte> content)
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

    /// <summary>Whether there is no such file yet, or one that may be replaced: no device and no pipe, and none that is closed to writing.</summary>
    private static bool IsPlain(string path)
    {
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        {
            return false;
        }

        if (!File.Exists(path))
        {
            return true;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        return stream.CanSeek;
    }
}
