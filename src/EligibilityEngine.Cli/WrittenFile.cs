using System.Text;

namespace EligibilityEngine.Cli;

/// <summary>A file that is written as a whole or not at all.</summary>
internal static class WrittenFile
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a text in place of what stood there.</summary>
    /// <returns>Why it cannot be written, in a sentence; or null.</returns>
    public static string? Write(string path, string text)
    {
        if (Directory.Exists(path))
        {
            return $"`{path}` is a folder, not a file";
        }

        try
        {
            if (IsPlain(path))
            {
                Replace(path, text);
            }
            else
            {
                File.WriteAllText(path, text, WithoutMark);
            }

            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return $"`{path}` cannot be written: there is no such folder";
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return $"`{path}` cannot be written: {refused.Message.Split(" : '")[0].TrimEnd('.')}";
        }
    }

    private static void Replace(string path, string text)
    {
        var whole = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null)?.FullName ?? Path.GetFullPath(path);
        var beside = Path.Combine(Path.GetDirectoryName(whole)!, $".{Path.GetFileName(whole)}.{Guid.NewGuid():N}");
        try
        {
            File.WriteAllText(beside, text, WithoutMark);
            if (File.Exists(whole) && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(whole));
            }

            File.Move(beside, whole, overwrite: true);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnauthorizedAccessException("access is denied");
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Whether there is no such file yet, or one that may be replaced: no device and no pipe, and none that is closed to writing.</summary>
    private static bool IsPlain(string path)
    {
        if (!File.Exists(path))
        {
            return true;
        }

        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        {
            return false;
        }

        using var stream = File.Open(path, FileMode.Open, FileAccess.Write);
        return stream.CanSeek;
    }
}
