using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Workspaces;

/// <summary>Looks for YAML files in what an editor shows, without going where programs put what they make.</summary>
internal static class YamlSearch
{
    private const int MostFolders = 5_000;

    private static readonly HashSet<string> PassedOver = new(["bin", "obj", "node_modules", "artifacts", "TestResults"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Paths with slashes, at most as many as a rulebook may have files, a few times over.</summary>
    public static IReadOnlyList<string> Below(string root)
    {
        var found = new List<string>();
        var folders = new Queue<(string Path, int Depth)>([(root, 0)]);
        for (var seen = 0; seen < MostFolders && found.Count < 4 * Limits.RulebookFiles && folders.TryDequeue(out var folder); seen++)
        {
            try
            {
                var options = new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };
                found.AddRange(Directory.EnumerateFiles(folder.Path, "*", options).Where(FilesOnDisk.IsYaml).Select(p => Path.GetFullPath(p).Replace('\\', '/')));
                foreach (var below in Directory.EnumerateDirectories(folder.Path, "*", options).Where(d => folder.Depth < Limits.FolderDepth && !PassedOver.Contains(Path.GetFileName(d))))
                {
                    folders.Enqueue((below, folder.Depth + 1));
                }
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
            {
                // What cannot be looked into has nothing to tell here; files of a rulebook that cannot be read are reported where it is loaded.
            }
        }

        return found;
    }
}
