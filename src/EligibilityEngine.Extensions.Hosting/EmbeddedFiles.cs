using System.Reflection;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>The YAML files that an assembly carries.</summary>
internal static class EmbeddedFiles
{
    public static IEnumerable<RulebookFile> Of(Assembly assembly) => assembly.GetManifestResourceNames()
        .Where(n => n.EndsWith(".yaml", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(n => new RulebookFile(n.Replace('\\', '/'), Read(assembly, n)));

    /// <summary>The assembly of a name, or null where there is none.</summary>
    public static Assembly? Find(string name)
    {
        try
        {
            return System.Reflection.Assembly.Load(new AssemblyName(name));
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
