using System.Collections.Immutable;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Building;

/// <summary>A file as the project has it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="File">What it is called in the assembly, and what it holds.</param>
internal sealed record BuildFile(string Path, RulebookFile File)
{
    /// <summary>The files of a list: on each line what one is called and where it is, with <c>|</c> between. They are in the order in which an assembly tells its resources.</summary>
    public static ImmutableArray<BuildFile> ReadList(string path) =>
        [.. System.IO.File.ReadAllLines(path).Select(l => l.Split('|')).Where(l => l.Length == 2)
            .Select(l => new BuildFile(l[1], new RulebookFile(l[0].Replace('\\', '/'), System.IO.File.ReadAllBytes(l[1]))))
            .DistinctBy(f => f.File.Path).OrderBy(f => f.File.Path, StringComparer.Ordinal)];
}
