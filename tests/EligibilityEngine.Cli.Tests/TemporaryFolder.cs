using FluentAssertions;

namespace EligibilityEngine.Cli.Tests;

/// <summary>A folder that is gone afterwards, perhaps with a copy of the rulebook of Xyland to change.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("eligibility-").FullName;

    public static TemporaryFolder WithXyland()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Tool.Xyland, "*.yaml", SearchOption.AllDirectories))
        {
            folder.Write(System.IO.Path.GetRelativePath(Tool.Xyland, file), File.ReadAllText(file));
        }

        return folder;
    }

    public string At(string path) => System.IO.Path.Combine(Path, path);

    public string Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        return At(path);
    }

    /// <summary>Replaces what stands in a file exactly once.</summary>
    public void Change(string path, string old, string replacement)
    {
        var text = File.ReadAllText(At(path));
        text.Split(old).Should().HaveCount(2, "`{0}` should stand in {1} once", old, path);
        File.WriteAllText(At(path), text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
