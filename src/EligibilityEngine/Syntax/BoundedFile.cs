using System.Buffers;
using System.Runtime.InteropServices;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;
using Microsoft.Win32.SafeHandles;

namespace EligibilityEngine.Syntax;

/// <summary>Reads a file of at most <see cref="Limits.FileBytes"/>, whatever its size claims to be.</summary>
internal static partial class BoundedFile
{
    /// <summary><c>O_NONBLOCK</c> and <c>O_CLOEXEC</c>, to read.</summary>
    private const int LinuxNoWaiting = 0x800 | 0x80000;

    /// <summary>The same on macOS.</summary>
    private const int BsdNoWaiting = 0x4 | 0x1000000;

    /// <summary>The bytes, or null where it cannot be read or is too large, which is reported.</summary>
    public static byte[]? Read(string path, string shownPath, DiagnosticBag bag)
    {
        try
        {
            using var stream = Open(path);
            if (!stream.CanSeek)
            {
                bag.Add(Mistake.CannotBeRead(Utf8Text.Unread(shownPath), "it is not a regular file"));
                return null;
            }

            if (stream.Length > Limits.FileBytes)
            {
                bag.Add(Mistake.FileTooLarge(Utf8Text.Unread(shownPath), stream.Length));
                return null;
            }

            return Read(stream, shownPath, bag);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            bag.Add(Mistake.CannotBeRead(Utf8Text.Unread(shownPath), Why(wrong, path)));
            return null;
        }
    }

    /// <summary>Why a file cannot be opened or read, in the words of the tool as far as it has some.</summary>
    private static string Why(Exception wrong, string path) => wrong switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it is not there",
        _ when Directory.Exists(path) => "it is a folder",
        UnauthorizedAccessException => "access is denied",
        _ => wrong.Message.TrimEnd('.'),
    };

    /// <summary>Opens a file without waiting: a pipe to which nobody writes would keep its reader for ever.</summary>
    private static FileStream Open(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return File.OpenRead(path);
        }

        var handle = new SafeFileHandle(Open(path, OperatingSystem.IsLinux() ? LinuxNoWaiting : BsdNoWaiting), ownsHandle: true);
        return handle.IsInvalid ? File.OpenRead(path) : new FileStream(handle, FileAccess.Read);
    }

    /// <summary>POSIX <c>open</c>, which .NET offers only with waiting.</summary>
    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    private static byte[]? Read(FileStream stream, string shownPath, DiagnosticBag bag)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Limits.FileBytes + 1);
        try
        {
            var length = stream.ReadAtLeast(buffer.AsSpan(0, Limits.FileBytes + 1), Limits.FileBytes + 1, throwOnEndOfStream: false);
            if (length > Limits.FileBytes)
            {
                bag.Add(Mistake.FileTooLarge(Utf8Text.Unread(shownPath), length));
                return null;
            }

            return buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
