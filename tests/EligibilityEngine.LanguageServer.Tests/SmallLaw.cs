namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>A small rulebook with its sources, cases and scenarios in a folder of its own.</summary>
internal sealed class SmallLaw : IDisposable
{
    public SmallLaw()
    {
        Folder = Directory.CreateTempSubdirectory("law ").FullName.Replace('\\', '/');
        Copy(Repository.PathTo("tests", "EligibilityEngine.Cli.Tests", "Xyland"), Folder);
        Directory.Delete(Folder + "/failing", recursive: true);
    }

    public string Folder { get; }

    public string At(string path) => $"{Folder}/{path}";

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
