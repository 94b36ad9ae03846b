using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Preparing;

/// <summary>
/// A rulebook as it is when its files have been read and found good, so that it is there in a few milliseconds. It belongs to those very files and to this very build of the engine: of other files, of
/// another build, or damaged, it is nothing, and the files are read.
/// </summary>
internal static class PreparedRulebook
{
    /// <summary>How the name of a resource ends that holds one: <c>rules/kz.prepared</c> stands beside the files of <c>rules/kz</c>.</summary>
    public const string Ending = ".prepared";

    private const int BuildLength = 16;

    /// <summary>What it begins with: the build of the engine, and what it was made of.</summary>
    private const int HeadLength = BuildLength + SHA256.HashSizeInBytes + SHA256.HashSizeInBytes;

    /// <summary>Whether a rulebook can be prepared. Where an answer is computed, its conditions are made as they are asked for: such a rulebook is read from its files.</summary>
    public static bool IsPossible(Rulebook rulebook) => rulebook.Provisions.All(p => p.Row?.Formula is null);

    /// <summary>Prepares a rulebook for which that is possible.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="files">The files that it was loaded from.</param>
    public static byte[] Write(Rulebook rulebook, IReadOnlyCollection<RulebookFile> files)
    {
        var archive = new Archive();
        new RulebookArchive(archive, path => SourceOf(path, files)).Rulebook(rulebook);
        var content = archive.Content;
        return [.. Build(), .. HashOf(files), .. SHA256.HashData(content), .. content];
    }

    /// <summary>The rulebook that was prepared of these files, or null where it was prepared of others, by another build, or is damaged.</summary>
    public static Rulebook? Read(ReadOnlyMemory<byte> prepared, IReadOnlyCollection<RulebookFile> files)
    {
        if (prepared.Length < HeadLength)
        {
            return null;
        }

        var head = prepared.Span[..HeadLength];
        var content = prepared[HeadLength..];
        return head[..BuildLength].SequenceEqual(Build())
            && head[BuildLength..^SHA256.HashSizeInBytes].SequenceEqual(HashOf(files))
            && head[^SHA256.HashSizeInBytes..].SequenceEqual(SHA256.HashData(content.Span))
            ? new RulebookArchive(new Archive(content), path => SourceOf(path, files)).Rulebook(null)
            : null;
    }

    /// <summary>The rulebook of a folder that an assembly carries, where it is prepared; otherwise null.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="folder">The folder, such as <c>rules/kz</c>.</param>
    /// <param name="files">Its files.</param>
    public static Rulebook? Of(Assembly assembly, string folder, IReadOnlyCollection<RulebookFile> files) =>
        EmbeddedFiles.Find(assembly, folder + Ending) is { } prepared ? Read(prepared, files) : null;

    /// <summary>The one rulebook that an assembly carries, where it is prepared; otherwise null.</summary>
    public static Rulebook? Of(Assembly assembly)
    {
        var files = EmbeddedFiles.Of(assembly).ToList();
        return EmbeddedFiles.FoldersOf(files).ToList() is [var only] ? Of(assembly, only, files) : null;
    }

    private static byte[] Build() => typeof(PreparedRulebook).Module.ModuleVersionId.ToByteArray();

    private static byte[] HashOf(IReadOnlyCollection<RulebookFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{file.Content.Length}\n"));
            hash.AppendData(file.Content.Span);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>The text of a file, which hardly anybody asks for.</summary>
    private static SourceText SourceOf(string path, IReadOnlyCollection<RulebookFile> files) =>
        files.FirstOrDefault(f => f.Path == path) is { } file ? new SourceText(path, () => Utf8Text.Decode(path, file.Content.Span, new DiagnosticBag())!.Text) : new SourceText(path, "");
}
