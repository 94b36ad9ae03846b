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
    public static IEnumerable<RulebookFile> Of(Assembly assembly, string folder)
    {
        var files = Of(assembly).ToList();
        var others = files.Select(f => f.Path).Where(p => Path.GetFileName(p) == "rulebook.yaml").Select(p => p[..p.LastIndexOf('/')]).Where(f => f != folder).ToList();
        return files.Where(f => !others.Exists(o => f.Path.StartsWith(o + "/", StringComparison.Ordinal)));
    }

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
