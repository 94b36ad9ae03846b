using System.Reflection;

namespace EligibilityEngine.Syntax;

/// <summary>The YAML files that an assembly carries.</summary>
internal static class EmbeddedFiles
{
    public static IEnumerable<RulebookFile> Of(Assembly assembly) => assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(".yaml", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(n => new RulebookFile(n.Replace('\\', '/'), Read(assembly, n)));

    /// <summary>Those of one rulebook and of sources: all but those that lie in the folders of others.</summary>
    public static IEnumerable<RulebookFile> Of(Assembly assembly, string folder) => Of([.. Of(assembly)], folder);

    /// <summary>The same of files that an assembly is to carry.</summary>
    public static IEnumerable<RulebookFile> Of(IReadOnlyList<RulebookFile> files, string folder)
    {
        var others = FoldersOf(files).Where(f => f != folder).ToList();
        return files.Where(f => !others.Exists(o => f.Path.StartsWith(o + "/", StringComparison.Ordinal)));
    }

    /// <summary>What an assembly carries under a name, or null.</summary>
    public static byte[]? Find(Assembly assembly, string name) => assembly.GetManifestResourceInfo(name) is null ? null : Read(assembly, name);

    /// <summary>The folders that hold a rulebook: a file that begins one, and not one that says the same in another language.</summary>
    public static IEnumerable<string> FoldersOf(IEnumerable<RulebookFile> files) =>
        files.Where(f => Path.GetFileName(f.Path) == "rulebook.yaml" && !Translates(f.Content.Span)).Select(f => f.Path[..Math.Max(0, f.Path.LastIndexOf('/'))]);

    private static bool Translates(ReadOnlySpan<byte> content) => content.StartsWith("translation:"u8) || content.IndexOf("\ntranslation:"u8) >= 0;

    /// <summary>The assembly of a name, or null where there is none.</summary>
    public static Assembly? Find(string name)
    {
        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (Exception missing) when (missing is IOException or BadImageFormatException)
        {
            return null;
        }
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
