using System.Text;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Syntax;

/// <summary>Bytes to text: UTF-8 or a diagnostic.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (bytes.Length > Limits.FileBytes)
        {
            bag.Add(Mistake.FileTooLarge(Unread(path), bytes.Length));
            return null;
        }

        if (NameOfOtherEncoding(bytes) is { } encoding)
        {
            bag.Add(Mistake.NotUtf8(Unread(path), encoding));
            return null;
        }

        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        try
        {
            return new SourceText(path, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException wrong)
        {
            var readable = new SourceText(path, Encoding.UTF8.GetString(bytes[..Math.Max(0, wrong.Index)]));
            bag.Add(Mistake.NotUtf8(readable.Place(readable.Text.Length, 0), "another encoding"));
            return null;
        }
    }

    public static TextPlace Unread(string path) => new SourceText(path, "").Place(0, 0);

    private static string? NameOfOtherEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
        [0, not 0, ..] or [not 0, 0, ..] => "UTF-16",
        _ => null,
    };
}
