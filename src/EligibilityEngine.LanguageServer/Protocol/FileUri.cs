namespace EligibilityEngine.LanguageServer.Protocol;

/// <summary>Addresses of documents as paths, and back. Paths are as diagnostics show them: from the root, with slashes.</summary>
internal static class FileUri
{
    private const string Scheme = "file://";

    /// <summary>The path; of what is no file, such as a document that was never saved, the address itself.</summary>
    public static string PathOf(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return uri;
        }

        // No path has a null character; a file with this one does not exist.
        var path = Uri.UnescapeDataString(uri[Scheme.Length..]).Replace('\\', '/').Replace('\0', '\uFFFD');
        if (path is ['/', var drive, ':', ..] && char.IsAsciiLetter(drive))
        {
            return char.ToUpperInvariant(drive) + path[2..];
        }

        return path.StartsWith('/') ? path : "//" + path;
    }

    public static bool IsFile(string path) => path.StartsWith('/') || path is [_, ':', '/', ..];

    /// <summary>The address of a file. Another than the editor's own may name the same file: prefer that one where it is known.</summary>
    public static string Of(string path) => !IsFile(path)
        ? path
        : Scheme + (path.StartsWith("//", StringComparison.Ordinal) ? path[2..] : path.StartsWith('/') ? path : "/" + path)
            .Split('/').Select(Uri.EscapeDataString).Aggregate((a, b) => a + "/" + b);
}
