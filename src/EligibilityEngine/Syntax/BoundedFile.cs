using System.Buffers;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Syntax;

/// <summary>Reads a file of at most <see cref="Limits.FileBytes"/>, whatever its size claims to be.</summary>
internal static class BoundedFile
{
    /// <summary>The bytes, or null where it cannot be read or is too large, which is reported.</summary>
    public static byte[]? Read(string path, string shownPath, DiagnosticBag bag)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.CanSeek && stream.Length > Limits.FileBytes)
            {
                bag.Add(Mistake.FileTooLarge(Utf8Text.Unread(shownPath), stream.Length));
                return null;
            }

            return Read(stream, shownPath, bag);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            bag.Add(Mistake.CannotBeRead(Utf8Text.Unread(shownPath), wrong.Message.TrimEnd('.')));
            return null;
        }
    }

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
