using System.Collections.Immutable;
using System.Reflection;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Kazakhstan;

/// <summary>The conscription law of Kazakhstan, with its sources, as it was when this package was made.</summary>
public static class KazakhstanRulebook
{
    private static readonly Lazy<ImmutableArray<RulebookFile>> EmbeddedFiles = new(ReadFiles);

    private static readonly Lazy<Rulebook> Shared = new(() => Rulebook.Load(Files).Value);

    /// <summary>The files of the rulebook and its sources, by path: <c>rules/kz/...</c>, <c>seeds/...</c>.</summary>
    public static ImmutableArray<RulebookFile> Files => EmbeddedFiles.Value;

    /// <summary>The rulebook. It is read at the first call; every call gives the same one, which many threads may share.</summary>
    /// <exception cref="InvalidOperationException">The package was made from a rulebook with mistakes; the message lists them.</exception>
    public static Rulebook Load() => Shared.Value;

    private static ImmutableArray<RulebookFile> ReadFiles()
    {
        var assembly = typeof(KazakhstanRulebook).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(n => new RulebookFile(n.Replace('\\', '/'), ReadFile(assembly, n)))
            .OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static byte[] ReadFile(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
